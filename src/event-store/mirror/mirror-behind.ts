/** The mirror of this process does not hold yet what it was asked about: another process wrote it a moment ago. */
export class MirrorBehind extends Error {
  constructor() {
    super('The mirror of the log has not come so far yet. Look whether it follows, then ask again.');
  }
}
