const LINES_SHOWN = 10

type Fields = Record<string, unknown>
type Lines = { data: unknown[]; has_more: boolean }

/** Only there when it is asked for by `expand`. */
const ON_REQUEST = ['line_items', 'payments']

/**
 * A thing as Stripe shows it: lists of an invoice cut after ten, what is only there on request left out
 * unless it is in `asked`.
 */
export function shown(thing: object, asked: readonly string[] = []): Fields {
  const fields = { ...thing } as Fields
  for (const name of ON_REQUEST) if (!asked.includes(name)) delete fields[name]
  for (const name of ['lines', 'line_items']) {
    const lines = fields[name] as Lines | undefined
    if (lines) fields[name] = { ...lines, ...firstOf(lines.data) }
  }
  return fields
}

function firstOf(data: unknown[]) {
  return { data: data.slice(0, LINES_SHOWN), has_more: data.length > LINES_SHOWN }
}
