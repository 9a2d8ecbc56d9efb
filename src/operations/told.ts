import type { Said } from '../read-model/projector-loop.js';
import { faultInWords } from './fault-places.js';
import type { Watch } from './watch.js';

/** Faults go to the log where there is one, else as words to standard error. */
export const faultTeller =
  (watch: Watch | undefined): ((reference: string, error: unknown) => void) =>
  (reference, error) => {
    watch?.tallies.fault();
    if (watch?.log) watch.log.fault(reference, error);
    else process.stderr.write(faultInWords(reference, error));
  };

/** What the projector says goes to the traces and the log: once for each trouble, not once for each try. */
export const tellSaid = ({ tracing, log }: Watch): ((said: Said) => void) => {
  let [failing, notRebuilt]: (string | undefined)[] = [];
  return (said) => {
    if (said.kind === 'not-rebuilt' && said.error !== notRebuilt)
      log?.warn('The lists could not be made afresh, which is tried again.', { error: said.error });
    if (said.kind === 'not-rebuilt') notRebuilt = said.error;
    if (said.kind === 'failing' && said.error !== failing)
      log?.warn('The projector fails and tries again.', { error: said.error });
    if (said.kind === 'failing') failing = said.error;
    if (said.kind !== 'at') return;
    if (failing !== undefined) log?.info('The projector goes on.');
    failing = undefined;
    if (said.step) tracing?.stepped({ position: said.position, ...said.step });
  };
};
