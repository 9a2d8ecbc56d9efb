import fc from 'fast-check';
import { release } from '../../src/law/release.js';
import { policy2026_11 } from '../../src/law/policies/2026-11.js';
import { windowsOf } from '../../src/law/assess-risks.js';
import { lives } from './lives.js';
import { watched } from './reading.js';
import { given, placed, planMade, said } from './given.js';
it('speed', () => {
  const born = '2009-05-10';
  const facts = [
    planMade('2015-03-01'),
    placed('2013-09-01', '1', { kind: 'mainstream', phase: 'primary', highAge: 11 }),
    placed('2020-09-01', '2', { kind: 'mainstream', phase: 'secondary', highAge: 16 }),
    said('NeedIdentified', '2016-01-01', { need: 'SLCN' }),
    said('AssessmentRequested', '2014-10-01', {}),
  ];
  for (let y = 2016; y < 2026; y++)
    facts.push(
      said('AnnualReviewMeetingHeld', `${y}-01-10`, {}),
      said('ReviewDecided', `${y}-02-05`, { decision: 'maintain' }),
    );
  const h = given({ born }, ...facts);
  const h2 = given({born}, ...facts);
  const empty = given({ born }, said('SenSupportStarted', '2020-01-01', {} as any));
  for (const rule of release.risks) for (let i = 0; i < 5000; i++) { windowsOf(rule, h, policy2026_11); windowsOf(rule, empty, policy2026_11); }
  { const all = (life: any) => { for (const rule of release.risks) windowsOf(rule, life, policy2026_11); }; const t = process.hrtime.bigint(); for (let i = 0; i < 10000; i++) all(i % 2 ? h : h2); console.log('all rules on one new history us', Number(process.hrtime.bigint() - t)/10000/1000); }
  for (const [name, life] of [
    ['typical plan', h],
    ['sen support', empty],
  ] as const) {
    let total = 0;
    const out = [] as string[];
    for (const rule of release.risks) {
      for (let i = 0; i < 5000; i++) windowsOf(rule, life, policy2026_11);
      const t = process.hrtime.bigint();
      for (let i = 0; i < 20000; i++) windowsOf(rule, name === 'typical plan' && i % 2 ? h2 : life, policy2026_11);
      const us = Number(process.hrtime.bigint() - t) / 20000 / 1000;
      total += us;
      out.push(`${rule.id} ${us.toFixed(2)}us x${windowsOf(rule, life, policy2026_11).length}`);
    }
    console.log(name, 'total', total.toFixed(1), out.join(', '));
  }
});
