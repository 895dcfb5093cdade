import { OTLPHttpJsonTraceExporter, registerOTel } from '@vercel/otel'
import { discreetSpans } from '@/server/discreetSpans'
import { env } from '@/server/env'

/**
 * Where `OTEL_EXPORTER_OTLP_ENDPOINT` names a collector, spans of this program go there (OTLP, JSON over
 * HTTP); else nothing is loaded, made or sent. No header of ours tells payment provider or rooms of a trace.
 */
export function startTracing(serviceName: string): void {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: collector } = env()
  if (!collector) return
  const exporter = new OTLPHttpJsonTraceExporter({ url: `${collector.replace(/\/+$/, '')}/v1/traces` })
  registerOTel({
    serviceName,
    traceExporter: discreetSpans(exporter) as typeof exporter,
    // None of its own: with the variable set it would send every span, as it is, to the same place.
    spanProcessors: [],
    instrumentations: [],
    propagators: [],
  })
}
