import { Kind } from 'graphql';
import type { ASTVisitor, DocumentNode, ValidationContext } from 'graphql';
import type { RequestContext } from './request-context.js';

/** As many as the server keeps compiled; beyond these the oldest go. */
const MOST_KEPT = 500;
const plain = new Set<string>();

/** Whether a document asks one root field and nothing beside it. */
const asksOneRoot = ({ definitions }: DocumentNode): boolean => {
  const [operation, ...others] = definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const roots = operation?.selectionSet.selections ?? [];
  return others.length === 0 && roots.length === 1 && roots[0]!.kind === Kind.FIELD;
};

/**
 * Validation rule that finds nothing wrong: it sees each new document once, and remembers those whose answer is settled by
 * what their root gives: no other root, no field below it that is resolved by itself, nothing left out at times.
 */
export const rememberPlain = (context: ValidationContext): ASTVisitor => {
  const document = context.getDocument();
  const text = document.loc?.source.body;
  let isPlain = text !== undefined && asksOneRoot(document);
  const isResolved = (): boolean =>
    context.getParentType() !== context.getSchema().getQueryType() &&
    context.getFieldDef()?.resolve !== undefined;
  return {
    Field: () => void (isPlain &&= Boolean(context.getFieldDef()) && !isResolved()),
    Directive: () => void (isPlain = false),
    Document: {
      leave: () => {
        if (!isPlain) return;
        plain.add(text!);
        if (plain.size > MOST_KEPT) plain.delete(plain.values().next().value!);
      },
    },
  };
};

/** The parts of Fastify's reply that are used here. */
interface Reply {
  type(contentType: string): Reply;
  serializer(write: (payload: unknown) => string): unknown;
}

/** What Mercurius adds to the context of a request. */
export interface Asking extends Pick<RequestContext, 'gave'> {
  readonly reply?: Reply;
  /** The text of the document. */
  readonly __currentQuery?: string;
}

/** What Mercurius is about to send. */
export interface Execution {
  readonly data?: unknown;
  readonly errors?: unknown;
  extensions?: Record<string, unknown>;
}

interface Written {
  readonly query: string;
  /** `data` as JSON, from the second time on: most rows are given once. */
  text: string | undefined;
}

/** How what was made of rows was last written: gone with the rows. */
const lastOf = new WeakMap<object, Written>();

/** The rows of an answer that was made of one kept list and of nothing else. */
const keptRows = ({ gave }: Asking): object | undefined => {
  if (gave.size !== 1) return undefined;
  const [[list, ...others] = []] = gave.values();
  return list?.isKept === true && others.length === 0 ? list.rows : undefined;
};

const textOf = (rows: object, query: string, data: unknown): string | undefined => {
  const last = lastOf.get(rows);
  if (last?.query === query) return (last.text ??= JSON.stringify(data));
  lastOf.set(rows, { query, text: undefined });
  return undefined;
};

/** Has what is answered again of the same kept rows be sent as it was written before. */
export const writeOnce = (asking: Asking, execution: Execution): void => {
  const { reply, __currentQuery: query } = asking;
  if (!reply || query === undefined || execution.errors !== undefined || !plain.has(query)) return;
  const rows = keptRows(asking);
  const text = rows && textOf(rows, query, execution.data);
  if (text === undefined) return;
  reply
    .type('application/json; charset=utf-8')
    .serializer((payload) =>
      payload === execution
        ? `{"data":${text},"extensions":${JSON.stringify(execution.extensions)}}`
        : JSON.stringify(payload),
    );
};
