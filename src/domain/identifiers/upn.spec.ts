import fc from 'fast-check';
import { checkUpn, upnCheckLetter } from './upn.js';

// Fictitious pupils of DFE-Digital/get-information-about-pupils (MIT), whose UPNs mostly fail the check letter.
const GIAP = [
  'B067654745158 T08241166286L D333435940228 W67019339107U A247578274887 G43282434545J P657894610886',
  'E76810308786J X00716630500L T69759857681R X304641945935 N013204988611 N812494910739 D461872414218',
  'R280021535544 K046390671105 Z421036468685 N490692951119 B630465813172 M582863618079',
].flatMap((line) => line.split(' '));
const reason = (text: string): string => {
  const checked = checkUpn(text);
  return checked.ok ? 'ok' : checked.reason;
};

describe('a UPN', () => {
  it('begins with the letter that its other characters call for', () => {
    expect(checkUpn('B801200005001')).toEqual({ ok: true, value: 'B801200005001' });
    expect(reason('A801200005001')).toBe('upn-check-letter');
  });

  it('takes a sum of 266 to P, as the data standard says and a supplier’s worked example does not', () => {
    // 8 x 1 + 11 x 3 + 12 x 9 + 13 x 9 = 266
    expect(upnCheckLetter('000000100399')).toBe('P');
  });

  it('is read in any case and spacing', () => {
    expect(checkUpn(' b801 200005001 ')).toEqual({ ok: true, value: 'B801200005001' });
  });

  it('is temporary where it ends in a letter, whose value counts', () => {
    const temporary = `${upnCheckLetter('00180001701A')}00180001701A`;
    expect(temporary).toBe('X00180001701A');
    expect(checkUpn(temporary)).toEqual({ ok: true, value: temporary });
    expect(reason('X00180001701B')).toBe('upn-check-letter');
  });

  it('has 13 characters and no I, O or S', () => {
    const bad = [
      '',
      'B80120000500',
      'B8012000050011',
      'I801200005001',
      'B80120000500O',
      'B80120000500S',
      '1801200005001',
    ];
    expect(bad.map(reason)).toEqual(bad.map(() => 'upn-malformed'));
  });

  it('finds the test pupils of another service wanting', () => {
    expect(GIAP.filter((upn) => checkUpn(upn).ok)).toEqual(['P657894610886', 'T69759857681R']);
  });

  it('notices any single wrong digit', () => {
    const digits = fc.stringMatching(/^\d{12}$/);
    fc.assert(
      fc.property(digits, fc.nat(11), fc.integer({ min: 1, max: 9 }), (twelve, at, by) => {
        const wrong = twelve.slice(0, at) + ((Number(twelve[at]) + by) % 10) + twelve.slice(at + 1);
        expect(checkUpn(upnCheckLetter(twelve) + twelve).ok).toBe(true);
        expect(reason(upnCheckLetter(twelve) + wrong)).toBe('upn-check-letter');
      }),
    );
  });

  it('is not repeated in what is said of it', () => {
    expect(JSON.stringify(checkUpn('A801200005001'))).not.toContain('801200005001');
  });
});
