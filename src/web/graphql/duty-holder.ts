import { registerEnumType } from '@nestjs/graphql';

export const DutyHolder = {
  AUTHORITY: 'authority',
  SETTING: 'setting',
  HEALTH: 'health',
  SOCIAL_CARE: 'social-care',
  FAMILY: 'family',
  TRIBUNAL: 'tribunal',
  MEDIATION_ADVISER: 'mediation-adviser',
} as const;
registerEnumType(DutyHolder, { name: 'DutyHolder', description: 'Who must act.' });
