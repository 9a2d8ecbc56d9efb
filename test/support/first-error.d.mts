/** What jest says of its hooks, as far as it matters here. */
interface HookEvent {
  readonly name: string;
  readonly hook: { readonly type: string };
  readonly describeBlock?: object;
  readonly test?: { readonly errors: unknown[] };
}

export declare const firstErrors: () => (
  event: HookEvent,
  state: { readonly unhandledErrors: unknown[] },
) => void;
