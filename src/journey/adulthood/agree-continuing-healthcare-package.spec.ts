import { CHILD, registered, TODAY } from '../../../test/support/child.js';
import { given } from '../../../test/support/given.js';
import { AgreeContinuingHealthcarePackage } from './agree-continuing-healthcare-package.js';

const SAID = { agreedOn: '2026-06-02', startsOn: '2028-05-04' } as const;
const say = (
  over: Partial<AgreeContinuingHealthcarePackage['said']> = {},
): AgreeContinuingHealthcarePackage =>
  new AgreeContinuingHealthcarePackage(CHILD, { ...SAID, ...over }, TODAY);

describe('agree continuing healthcare package', () => {
  it('is recorded, once', () =>
    given(registered)
      .when(say())
      .thenOnce({ type: 'ChcPackageAgreed', occurredOn: SAID.agreedOn, data: SAID }));
  it('is refused in the future', () =>
    given(registered)
      .when(say({ agreedOn: '2026-11-03' }))
      .thenRefused('package-in-future'));
  it('is refused where it starts before it was agreed', () =>
    given(registered)
      .when(say({ startsOn: '2026-06-01' }))
      .thenRefused('starts-before-it-was-agreed'));
});
