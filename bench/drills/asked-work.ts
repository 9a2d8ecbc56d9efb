/** What a child process is asked to do until it is done or killed. */
export type AskedWork = { readonly dir: string } & (
  | { readonly task: 'import'; readonly files: string }
  /** `from`: the first command that each caller says; it may have been said before. */
  | { readonly task: 'commands'; readonly from: readonly number[] }
  /** `from`: the first thing said of two records; it may have been said before. */
  | { readonly task: 'pairs'; readonly from: number }
  | { readonly task: 'rebuild' }
);
