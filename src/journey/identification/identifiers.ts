import type { Checked } from '../../domain/identifiers/checked.js';
import { checkNhsNumber } from '../../domain/identifiers/nhs-number.js';
import { checkUln } from '../../domain/identifiers/uln.js';
import { checkUpn } from '../../domain/identifiers/upn.js';
import { isPlainDate } from '../../domain/plain-date.js';
import { Refused } from '../../domain/refused.js';
import { readable } from '../../domain/sealed.js';
import type { Sealable } from '../../domain/sealed.js';

const checkDateOfBirth = (text: string): Checked =>
  isPlainDate(text)
    ? { ok: true, value: text }
    : {
        ok: false,
        reason: 'no-such-date',
        detail: 'No such date: a day that exists is expected, YYYY-MM-DD.',
      };

const CHECKS: Readonly<Record<string, (text: string) => Checked>> = {
  upn: checkUpn,
  uln: checkUln,
  'nhs-number': checkNhsNumber,
  'date-of-birth': checkDateOfBirth,
};

/** @throws Refused with the identifier's own reason where its form or its check digit is wrong */
export const checkIdentifier = (
  identifier: string,
  value: Sealable<string> | undefined,
  field: string,
): void => {
  const text = readable(value);
  const checked = text === undefined ? undefined : CHECKS[identifier]?.(text);
  if (checked && !checked.ok) throw new Refused(checked.reason, field, checked.detail);
};
