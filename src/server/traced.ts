import { SpanStatusCode, trace } from '@opentelemetry/api'
import { requestId } from '@/server/requestId'

/** Does `work` in a span of that name; `trs.request` is the id that the answer has in `X-Request-Id`. */
export function traced(name: string, work: () => Promise<Response>): Promise<Response> {
  return trace.getTracer('trs').startActiveSpan(name, async (span) => {
    const id = requestId()
    if (id) span.setAttribute('trs.request', id)
    try {
      const answer = await work()
      span.setAttribute('http.status_code', answer.status)
      if (answer.status >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
      return answer
    } finally {
      span.end()
    }
  })
}
