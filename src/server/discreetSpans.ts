/** What of a span may leave: patterns and numbers. Never a path (links hold tokens), a query or a header. */
const TOLD = new Set([
  'http.method',
  'http.route',
  'http.status_code',
  'next.route',
  'next.span_type',
  'trs.request',
])

type Span = {
  name: string
  attributes: Record<string, unknown>
  instrumentationScope: { name: string }
}
type Exporter<Kind> = {
  export: (spans: Kind[], done: (outcome: { code: number; error?: Error }) => void) => void
  shutdown: () => Promise<void>
}

/**
 * Hands spans on with nothing personal in them: those attributes alone, a name made of them, no events and no
 * words of an error. Spans of our own have names that we gave: method and door.
 */
export function discreetSpans<Kind extends Span>(exporter: Exporter<Kind>): Exporter<Kind> {
  return {
    export: (spans, done) => exporter.export(spans.map(asDiscreet), done),
    shutdown: () => exporter.shutdown(),
  }
}

function asDiscreet<Kind extends Span>(span: Kind): Kind {
  const attributes = Object.fromEntries(Object.entries(span.attributes).filter(([name]) => TOLD.has(name)))
  const { 'next.span_type': type, 'http.method': method, 'http.route': route } = attributes
  const told = [method, route ?? type].filter(Boolean).join(' ')
  const name = span.instrumentationScope.name === 'trs' ? span.name : told || 'work'
  // The span's own getters stay; what it says of itself is another.
  return Object.create(span, {
    name: { value: name },
    attributes: { value: attributes },
    events: { value: [] },
    links: { value: [] },
    status: { value: { code: (span as { status?: { code: number } }).status?.code ?? 0 } },
  })
}
