/** An import was asked to stop, and did. Its message says what stands, and that the same import again goes on. */
export class ImportStopped extends Error {}

/** @throws ImportStopped where the stop was asked for before anything of the files was loaded */
export const refuseToBegin = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted)
    throw new ImportStopped(
      'The import was stopped before it loaded anything. Give it again to load the files.',
    );
};

/** @throws ImportStopped where the stop was asked for between rows of a file */
export const refuseToGoOn = (
  signal: AbortSignal | undefined,
  { file, done, records }: { readonly file: string; readonly done: number; readonly records: number },
): void => {
  if (!signal?.aborted) return;
  const [some, all] = [done, records].map((n) => n.toLocaleString('en-GB'));
  throw new ImportStopped(
    `The import was stopped with ${some} of ${all} rows of ${file} loaded. What is loaded stands; the same import again goes on from there.`,
  );
};
