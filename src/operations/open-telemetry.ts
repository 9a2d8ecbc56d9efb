import { AsyncLocalStorage } from 'node:async_hooks';
import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { Context, Span } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import type { SpanExporter } from '@opentelemetry/sdk-trace';
import type { Tracing } from './tracing.js';

/** Appends that wait for their rows; beyond these the oldest get no span for them. */
const MOST_WAITING = 2_000;
const SEND_WITHIN_MS = 2_000;
const SEND_EVERY_MS = 1_000;

const PARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

const contextOf = (traceparent: string | undefined): Context => {
  const [, traceId, spanId, flags] = PARENT.exec(traceparent ?? '') ?? [];
  if (traceId === undefined || spanId === undefined) return ROOT_CONTEXT;
  const traceFlags = Number.parseInt(flags!, 16);
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true });
};

/** @param envelope what a store keeps of an event beside its data: JSON */
const correlationIn = (envelope: string): string | undefined =>
  (JSON.parse(envelope) as { readonly metadata?: { readonly correlationId?: string } }).metadata
    ?.correlationId;

/** @param exporter left out: OTLP over HTTP, to where OTEL_EXPORTER_OTLP_ENDPOINT says */
export const openTracing = (
  exporter: SpanExporter = new OTLPTraceExporter({ timeoutMillis: SEND_WITHIN_MS }),
): Tracing => {
  const processor = new BatchSpanProcessor({
    exporter,
    scheduledDelayMillis: SEND_EVERY_MS,
    exportTimeoutMillis: SEND_WITHIN_MS,
  });
  const resource = resourceFromAttributes({
    'service.name': process.env['OTEL_SERVICE_NAME'] ?? 'throughline',
  });
  const provider = new TracerProvider({ resource, spanProcessors: [processor] });
  const tracer = provider.getTracer('throughline');
  const current = new AsyncLocalStorage<Context>();
  const waiting: { readonly position: string; readonly context: Context }[] = [];

  /** Runs work in a span; of an error only its kind is told. */
  const within = async <T>(span: Span, work: (context: Context) => Promise<T>): Promise<T> => {
    const context = trace.setSpan(current.getStore() ?? ROOT_CONTEXT, span);
    try {
      return await current.run(context, () => work(context));
    } catch (error) {
      span.setAttribute('error.type', error instanceof Error ? error.constructor.name : typeof error);
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  };
  const begin = (name: string, attributes: Record<string, string | number>): Span =>
    tracer.startSpan(name, { attributes }, current.getStore() ?? ROOT_CONTEXT);

  return {
    request: (traceparent) => {
      const parent = contextOf(traceparent);
      const span = tracer.startSpan('request', { kind: SpanKind.SERVER }, parent);
      return {
        enter: (work) => current.run(trace.setSpan(parent, span), work),
        end: (operation, status) => {
          span.setAttributes({ operation, 'http.response.status_code': status });
          if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
          span.end();
        },
      };
    },
    command: (name, work) => within(begin('command', { command: name }), work),
    append: (events, metadata, work) => {
      const span = begin('append', { events });
      const correlation = metadata === undefined ? undefined : correlationIn(metadata);
      if (correlation !== undefined) {
        span.setAttribute('correlation.id', correlation);
        trace.getSpan(current.getStore() ?? ROOT_CONTEXT)?.setAttribute('correlation.id', correlation);
      }
      return within(span, async (context) => {
        const appended = await work();
        span.setAttribute('position', appended.position);
        waiting.push({ position: appended.position, context });
        if (waiting.length > MOST_WAITING) waiting.shift();
        return appended;
      });
    },
    stepped: ({ position, startedAt, endedAt }) => {
      if (position === undefined) return;
      const reached = waiting.filter((one) => one.position <= position);
      if (reached.length === 0) return;
      waiting.splice(0, waiting.length, ...waiting.filter((one) => one.position > position));
      for (const { context } of reached)
        tracer
          .startSpan('projection step', { startTime: startedAt, attributes: { position } }, context)
          .end(endedAt);
    },
    close: () => provider.shutdown().catch(() => undefined), // nobody is left to send spans to
  };
};
