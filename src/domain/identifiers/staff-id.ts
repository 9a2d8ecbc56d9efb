const STAFF_ID = /^staff-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text names a member of staff without saying who: `staff-` and a UUID in lower case. */
export const isStaffId = (text: string): boolean => STAFF_ID.test(text);
