/** What the name of every stream about a child starts with. */
export const CHILD_STREAMS = 'child-';

/** The stream of events about a child. */
export const streamOf = (child: string): string => CHILD_STREAMS + child;
/** The id of the child that a stream is about. */
export const childOf = (stream: string): string => stream.slice(CHILD_STREAMS.length);
/** Whether a stream is about a child, and not about a setting or the authority. */
export const isChildStream = (stream: string): boolean => stream.startsWith(CHILD_STREAMS);
