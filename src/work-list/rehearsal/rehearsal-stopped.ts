/** It was asked to stop, or nobody waits for it any more. */
export class RehearsalStopped extends Error {
  constructor() {
    super('Stopped. Nothing was kept of it.');
  }
}
