import { Temporal } from 'temporal-polyfill'

/** What the explorer is asked, as it stands in its address. */
export type AuditFilters = {
  person: string
  action: string
  subject: string
  from: string
  to: string
  /** Events older than this instant. */
  before: string
}

const NAMES = ['person', 'action', 'subject', 'from', 'to', 'before'] as const
const DAY = /^\d{4}-\d\d-\d\d$/

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
  if (!Number.isNaN(Date.parse(before))) and.push({ at: { less_than: new Date(before).toISOString() } })
  return { and }
}

function isDay(text: string): boolean {
  return DAY.test(text) && !Number.isNaN(Date.parse(text))
}
