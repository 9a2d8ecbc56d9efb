/** A type at a version, as it lies in the log. */
export interface Kind {
  readonly type: string;
  readonly version: number;
}

/** An event's data at some version of its type. */
export interface Versioned extends Kind {
  readonly data: unknown;
}

/** Pure step from one version to later ones; may rename, split or drop. Sealed values pass through unopened. */
export interface Upcaster {
  readonly type: string;
  readonly from: number;
  /** Every kind that it may give: the way up is checked before any event is read. */
  readonly to: readonly Kind[];
  readonly up: (data: unknown) => readonly Versioned[];
}
