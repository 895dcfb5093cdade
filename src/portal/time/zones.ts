import { Temporal } from 'temporal-polyfill'

/** `Europe/Lisbon` -> `Lisbon`. */
export const zoneCity = (zone: string) => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

/** Minutes that clocks in `zone` stand ahead of clocks in `other` at that instant. */
export const minutesAhead = (zone: string, other: string, at: string) => {
  const instant = Temporal.Instant.from(at)
  const offset = (id: string) => instant.toZonedDateTimeISO(id).offsetNanoseconds
  return (offset(zone) - offset(other)) / 60_000_000_000
}

/** Whether this wall time happens twice in the zone, the night the clocks go back. */
export const isAmbiguous = (at: string, zone: string) => {
  const wall = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDateTime()
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const later = wall.toZonedDateTime(zone, { disambiguation: 'later' })
  return wall.equals(later.toPlainDateTime()) && earlier.epochMilliseconds !== later.epochMilliseconds
}

export const isZone = (zone: unknown): zone is string => {
  if (typeof zone !== 'string' || zone === '') return false
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}

/**
 * Every zone by region for a select; the given one is among them even where this machine does not list it.
 */
export const zoneGroups = (current: string) => {
  const regions = new Map<string, { value: string; label: string }[]>()
  for (const zone of new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', current])) {
    const region = zone.includes('/') ? zone.slice(0, zone.indexOf('/')) : 'UTC'
    const label = zone.slice(zone.indexOf('/') + 1).replaceAll('_', ' ')
    regions.set(region, [...(regions.get(region) ?? []), { value: zone, label }])
  }
  return [...regions].sort(([a], [b]) => a.localeCompare(b)).map(([label, options]) => ({ label, options }))
}
