import { registerEnumType } from '@nestjs/graphql';

export const UnreadableReason = { ERASED: 'erased', KEY_UNAVAILABLE: 'key-unavailable' } as const;
registerEnumType(UnreadableReason, {
  name: 'UnreadableReason',
  description:
    'ERASED: destroyed on purpose. KEY_UNAVAILABLE: a fault of the service; nothing was destroyed.',
});
