/** What happens to one append, the next in turn. */
export type AppendFault =
  /** Neither written nor answered. */
  | { readonly kind: 'lose' }
  /** Written, and never answered. */
  | { readonly kind: 'lose-answer' }
  /** The server dies before it writes. */
  | { readonly kind: 'die' }
  /** The server dies between write and acknowledgement. */
  | { readonly kind: 'die-after-writing' }
  /** Written and answered, but late. */
  | { readonly kind: 'late'; readonly ms: number }
  /** Refused in the server's words, as where it starts or is busy. */
  | { readonly kind: 'refuse'; readonly message: string }
  /** Answered as timed out; nothing is written. */
  | { readonly kind: 'time-out' }
  /** Written, and answered without its position. */
  | { readonly kind: 'no-position' }
  /** The call that carries appends ends with a status of gRPC. */
  | { readonly kind: 'status'; readonly code: number; readonly message: string };

/** What happens to one read or subscription, after so many events of it. */
export interface ReadFault {
  readonly after: number;
  readonly kind: 'hang' | 'die' | 'end' | 'repeat' | 'status';
  readonly code?: number;
  readonly message?: string;
}

/** What the server is told to do wrong: each fault is used once, in order. */
export interface Faults {
  readonly appends: AppendFault[];
  readonly reads: ReadFault[];
  readonly subscriptions: ReadFault[];
  /** Nothing is answered before this resolves. */
  frozen: Promise<void> | undefined;
}

/** What the server saw of its clients. */
export interface Seen {
  readonly appends: {
    readonly stream: string;
    readonly expected: unknown;
    readonly ids: readonly string[];
  }[];
  inFlight: number;
  mostInFlight: number;
  openReads: number;
  /** Events that reads and subscriptions were sent. */
  sent: number;
  subscriptions: number;
  /** Starts of subscriptions and whether they were filtered by the server. */
  readonly subscribed: { readonly from: bigint | 'start' | 'end'; readonly regex: string }[];
  /** Calls that delete; this program makes none. */
  deletes: number;
}

export const noFaults = (): Faults => ({ appends: [], reads: [], subscriptions: [], frozen: undefined });

export const nothingSeen = (): Seen => ({
  ...{ appends: [], inFlight: 0, mostInFlight: 0, openReads: 0, sent: 0, subscriptions: 0 },
  ...{ subscribed: [], deletes: 0 },
});
