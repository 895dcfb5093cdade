import { Temporal } from 'temporal-polyfill'

/** A span of time as its form says it, and the instants it means (epoch milliseconds); null: none yet. */
export type AffectedSpan = {
  from: string
  to: string
  actor: string
  span: { from: number; to: number; actor: string | null } | null
}

const ACTOR = /^(user|client):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/

/** What was asked, its times by the practice's clock; `to` is the end of its minute. */
export function affectedSpan(query: Record<string, unknown>, timeZone: string): AffectedSpan {
  const [from = '', to = '', actor = ''] = [query.from, query.to, query.actor].map((value) =>
    typeof value === 'string' ? value.trim().slice(0, 60) : '',
  )
  const [begin, end] = [instantOf(from, timeZone), instantOf(to, timeZone)]
  if (begin === null || end === null || (actor !== '' && !ACTOR.test(actor)))
    return { from, to, actor, span: null }
  return { from, to, actor, span: { from: begin, to: end + 60_000, actor: actor || null } }
}

function instantOf(text: string, timeZone: string): number | null {
  if (!TIME.test(text)) return null
  try {
    return Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone).epochMilliseconds
  } catch {
    return null
  }
}
