import { hash } from 'node:crypto';
import type { GivenRow } from '../../answers-given/answer-given.js';

/** The position, dates and rules that one root of an answer used; told in `extensions.time`. */
export interface AnswerTime {
  readonly path: string;
  readonly position: string;
  readonly asKnownAt: string;
  readonly asEffectiveAt: string;
  readonly rulesRelease: string;
}

/** Rows that an answer gives, for the register of answers given. */
export interface Gave {
  /** `transition-risks`, `children`, `case`. */
  readonly kind: string;
  /** What narrowed them: plain values without personal data, undefined where nothing did. */
  readonly asked: Readonly<Record<string, unknown>>;
  readonly rows: readonly GivenRow[];
  /** Whether all that was answered follows from these rows, which are the same object for as long as they are kept. */
  readonly isKept?: boolean;
}

/** What lives as long as one request. Never kept on anything that lives longer. */
export interface RequestContext {
  readonly times: AnswerTime[];
  /** Children whose rows are parked, where an answer came from the read model. */
  behind: readonly string[];
  /** What was given at which times. */
  readonly gave: Map<AnswerTime, Gave[]>;
  /** Parts of children's cases that were given, by the child. */
  readonly parts: Map<AnswerTime, Map<string, Set<string>>>;
  /** An opaque id of who asks. */
  readonly givenTo: string;
  /** Whether whoever asked has gone: what takes long need not be finished for nobody. */
  readonly hasGone: () => boolean;
}

/** The last token seen with its id: nearly every request bears the same. */
let lastToken: readonly [header: string, id: string] = ['', 'token-none'];

/** An opaque id of a token, from which nobody gets the token. */
const tokenId = (authorization: string): string => {
  if (lastToken[0] === authorization) return lastToken[1];
  const token = authorization.replace(/^Bearer +/i, '').trim();
  lastToken = [authorization, `token-${hash('sha256', token).slice(0, 8)}`];
  return lastToken[1];
};

interface Asking {
  readonly headers: { readonly authorization?: string | undefined };
  readonly raw?: { readonly socket: { readonly destroyed: boolean } };
}

export const newRequestContext = (request?: Asking): RequestContext => ({
  ...{ times: [], behind: [], gave: new Map(), parts: new Map() },
  givenTo: tokenId(request?.headers.authorization ?? ''),
  hasGone: () => request?.raw?.socket.destroyed === true,
});
