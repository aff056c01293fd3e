import type { Span, SpanOptions, Tracer } from '@opentelemetry/api'
import { type Answered, answeredOf, type Seen } from './watch.ts'

/** Wraps what is done in spans. Nobody has one where no endpoint is set, and then nothing is wrapped. */
export type Traces = {
  /** A request, under the span that its `traceparent` names (W3C Trace Context). `done` tells how it was answered. */
  request(request: Request, seen: Seen, work: () => Promise<Response>): Promise<Response>
  /** Something done within it; `name` comes from our own code, never from data. */
  step<Value>(name: string, attributes: Readonly<Record<string, string>>, work: () => Promise<Value>): Promise<Value>
  /** Sends what is waiting, and ends. */
  close(): Promise<void>
}

/**
 * Sends spans to an OpenTelemetry collector over HTTP (OTLP); `endpoint` is its base address, such as
 * `http://127.0.0.1:4318`. Spans carry patterns of routes, names of statements and outcomes; never a value, an address or the
 * words of a fault. Of what a client sends only `traceparent` is read: its `tracestate` could hold anything.
 */
export const openTraces = async (endpoint: string, node: string): Promise<Traces> => {
  const [api, { NodeTracerProvider, BatchSpanProcessor }, { OTLPTraceExporter }, { resourceFromAttributes }] =
    await Promise.all([
      import('@opentelemetry/api'),
      import('@opentelemetry/sdk-trace-node'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ])
  const { context, propagation, SpanKind, SpanStatusCode, trace } = api
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'probity', 'service.instance.id': node }),
    spanProcessors: [
      new BatchSpanProcessor(new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces` })),
    ],
  })
  provider.register()
  const tracer = trace.getTracer('probity')
  const spanning = <Value>(name: string, options: SpanOptions, work: (span: Span) => Promise<Value>): Promise<Value> =>
    inSpan(tracer, name, options, work, SpanStatusCode.ERROR)
  return {
    request: (request, seen, work) => {
      const parent = propagation.extract(context.active(), request.headers, traceparentAlone)
      return context.with(parent, () =>
        spanning('request', { kind: SpanKind.SERVER }, async (span) => {
          const response = await work()
          describe(span, answeredOf(request, seen, response.status, 0))
          if (response.status >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
          return response
        }),
      )
    },
    step: (name, attributes, work) => spanning(name, { attributes }, work),
    close: () => provider.shutdown(),
  }
}

const inSpan = <Value>(
  tracer: Tracer,
  name: string,
  options: SpanOptions,
  work: (span: Span) => Promise<Value>,
  failed: number,
): Promise<Value> =>
  tracer.startActiveSpan(name, options, async (span) => {
    try {
      return await work(span)
    } catch (fault) {
      span.setStatus({ code: failed })
      throw fault
    } finally {
      span.end()
    }
  })

const traceparentAlone = {
  get: (headers: Headers, name: string) => (name === 'traceparent' ? (headers.get(name) ?? undefined) : undefined),
  keys: (headers: Headers) => (headers.has('traceparent') ? ['traceparent'] : []),
}

/** Names of OpenTelemetry's semantic conventions for HTTP. */
const describe = (span: Span, { method, route, role, status }: Answered): void => {
  span.updateName(`${method} ${route}`)
  span.setAttributes({
    'http.request.method': method,
    'http.route': route,
    'http.response.status_code': status,
    'probity.role': role,
  })
}
