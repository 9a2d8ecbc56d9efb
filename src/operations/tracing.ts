/** The span of one request. */
export interface RequestSpan {
  /** Runs what answers the request, so that its commands become children of this span. */
  enter(work: () => void): void;
  end(operation: string, status: number): void;
}

/** A step of the projector: rows up to a position were written. */
export interface StepDone {
  /** 20 digits; undefined where there are no lists. */
  readonly position: string | undefined;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly endedAt: number;
}

/** Follows a request to its commands, their appends, and the rows made of them. Nothing personal goes in. */
export interface Tracing {
  /** @param traceparent W3C header of a caller that traces too */
  request(traceparent: string | undefined): RequestSpan;
  command<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** @param metadata of the first event: its correlation id becomes an attribute */
  append<T extends { readonly position: string }>(
    events: number,
    metadata: string | undefined,
    work: () => Promise<T>,
  ): Promise<T>;
  /** Each append that the step reached gets a child span of the step. */
  stepped(step: StepDone): void;
  /** Sends what waits, within a bounded time. */
  close(): Promise<void>;
}
