import { Temporal } from 'temporal-polyfill'

/** What the explorer is asked, as it stands in its address. */
export type AuditFilters = {
  person: string
  action: string
  subject: string
  from: string
  to: string
  /** Events older than the one at this place (`placeOf`). */
  before: string
}

const NAMES = ['person', 'action', 'subject', 'from', 'to', 'before'] as const
const DAY = /^\d{4}-\d\d-\d\d$/
const PLACE = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** The order of the log, newest first: of one instant by the ids, which grow. */
export const NEWEST_FIRST = ['-at', '-id']

/** Where an event stands in that order. */
export function placeOf({ at, id }: { at: string; id: string }): string {
  return `${at} ${id}`
}

export function auditFilters(query: Record<string, unknown> = {}): AuditFilters {
  const said = NAMES.map((name) => {
    const value = query[name]
    return [name, typeof value === 'string' ? value.trim().slice(0, 200) : '']
  })
  return Object.fromEntries(said) as AuditFilters
}

/**
 * As conditions; `people` are the names in the log of whoever `person` may mean, days by the practice's
 * clock.
 */
export function asWhere(filters: AuditFilters, people: string[], timeZone: string): object {
  const { person, action, subject, from, to, before } = filters
  const startOf = (day: string, days = 0) =>
    Temporal.PlainDate.from(day).add({ days }).toZonedDateTime(timeZone).toInstant().toString()
  const and: object[] = []
  if (person) and.push({ or: [{ actor: { in: people } }, { subject: { in: people } }] })
  if (action) and.push({ action: { equals: action } })
  if (subject) and.push({ subject: { like: subject } })
  if (isDay(from)) and.push({ at: { greater_than_equal: startOf(from) } })
  if (isDay(to)) and.push({ at: { less_than: startOf(to, 1) } })
  const [, at, id] = PLACE.exec(before) ?? []
  if (at && id && !Number.isNaN(Date.parse(at))) {
    const older = { and: [{ at: { equals: at } }, { id: { less_than: id } }] }
    and.push({ or: [{ at: { less_than: at } }, older] })
  }
  return { and }
}

/** A date that there is; V8 reads 30 February as 2 March. */
function isDay(text: string): boolean {
  const day = DAY.test(text) ? Date.parse(text) : Number.NaN
  return !Number.isNaN(day) && new Date(day).toISOString().startsWith(text)
}
