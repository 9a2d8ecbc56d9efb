import { isStaffId } from './staff-id.js';

describe('the id of a member of staff', () => {
  it('is staff- and a UUID in lower case', () => {
    expect(isStaffId('staff-0b9d7a52-57a4-4c5f-9d57-1f7c9be2ad11')).toBe(true);
  });
  it.each([
    ...['j.smith', 'staff-1', 'staff-J.Smith', '0b9d7a52-57a4-4c5f-9d57-1f7c9be2ad11', ''],
    ...['staff-0B9D7A52-57A4-4C5F-9D57-1F7C9BE2AD11', 'x staff-0b9d7a52-57a4-4c5f-9d57-1f7c9be2ad11'],
  ])('is nothing else: %p', (text) => {
    expect(isStaffId(text)).toBe(false);
  });
});
