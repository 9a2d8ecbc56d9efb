const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

export type Value = string | number | undefined;
/** An element; nothing where there is no value. */
export const el = (name: string, value: Value): string =>
  value === undefined || value === '' ? '' : `<${name}>${escape(String(value))}</${name}>`;
/** An element around others; nothing where there are none. */
export const within = (name: string, inner: string): string =>
  inner === '' ? '' : `<${name}>${inner}</${name}>`;
export const flag = (value: boolean): string => (value ? '1' : '0');
