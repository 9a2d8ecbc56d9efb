import { checkLocalAuthorityCode, checkUkprn, checkUrn } from './organisation-codes.js';

describe('an organisation’s code', () => {
  it('is a URN with six digits', () => {
    expect(['103628', ' 151642 '].map((text) => checkUrn(text))).toEqual([
      { ok: true, value: '103628' },
      { ok: true, value: '151642' },
    ]);
    expect(['10362', '1036280', '003628', 'E10362', ''].filter((text) => checkUrn(text).ok)).toEqual([]);
  });

  it('is a UKPRN with eight digits after a 1', () => {
    expect(checkUkprn('10006326')).toEqual({ ok: true, value: '10006326' });
    expect(['20006326', '1000632', '100063260', ''].filter((text) => checkUkprn(text).ok)).toEqual([]);
  });

  it('is an authority’s code with three digits', () => {
    expect(checkLocalAuthorityCode('330')).toEqual({ ok: true, value: '330' });
    expect(
      ['33', '3300', '000', '200', 'E08000025', ''].filter((text) => checkLocalAuthorityCode(text).ok),
    ).toEqual([]);
  });
});
