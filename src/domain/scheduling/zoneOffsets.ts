import { Temporal } from 'temporal-polyfill'
import { DomainError } from '@/domain/errors'
import { DAY_MS, type Instant } from './instant'
import { type Interval, shared } from './intervals'

/** A stretch in which wall-clock time is UTC plus one and the same offset, in milliseconds. */
export type ZoneOffset = Interval & { offsetMs: number }

/** Zone rules are asked for and remembered in spans of about a year: a handful of offsets each. */
const SPAN_MS = 366 * DAY_MS
/** Every zone of the world for two years; the oldest span leaves first. */
const SPANS_KEPT = 1_000
const spans = new Map<string, ZoneOffset[]>()

/**
 * The offsets of an IANA zone that cover `within` exactly, in order, each as long as its offset lasts.
 * @throws DomainError invalid_input for a zone that does not exist.
 */
export function zoneOffsets(timeZone: string, within: Interval): ZoneOffset[] {
  const offsets: ZoneOffset[] = []
  for (let span = Math.floor(within.from / SPAN_MS); span * SPAN_MS < within.to; span++) {
    for (const { from, to, offsetMs } of rememberedSpan(timeZone, span)) {
      const part = shared({ from, to }, within)
      const last = offsets.at(-1)
      if (part.from >= part.to) continue
      if (last?.offsetMs === offsetMs) last.to = part.to
      else offsets.push({ ...part, offsetMs })
    }
  }
  return offsets
}

/**
 * The wall-clock time of an instant with its offset, `YYYY-MM-DDTHH:MM:SS±HH:MM`, as a booking keeps it: a
 * change of zone law shows as a different text, and the two readings of a repeated hour differ.
 * @throws DomainError invalid_input for a zone that does not exist.
 */
export function localText(instant: Instant, timeZone: string): string {
  const [{ offsetMs } = { offsetMs: 0 }] = zoneOffsets(timeZone, { from: instant, to: instant + 1 })
  const wallClock = new Date(instant + offsetMs).toISOString().slice(0, 'YYYY-MM-DDTHH:MM:SS'.length)
  const distance = new Date(Math.abs(offsetMs))
    .toISOString()
    .slice('YYYY-MM-DDT'.length, 'YYYY-MM-DDTHH:MM'.length)
  return `${wallClock}${offsetMs < 0 ? '-' : '+'}${distance}`
}

function rememberedSpan(timeZone: string, span: number): ZoneOffset[] {
  const key = `${timeZone} ${span}`
  const known = spans.get(key)
  if (known) return known
  const offsets = readSpan(timeZone, span)
  const [oldest] = spans.keys()
  if (spans.size >= SPANS_KEPT && oldest !== undefined) spans.delete(oldest)
  spans.set(key, offsets)
  return offsets
}

function readSpan(timeZone: string, span: number): ZoneOffset[] {
  const end = (span + 1) * SPAN_MS
  const offsets: ZoneOffset[] = []
  let at: Temporal.ZonedDateTime | null = inZone(span * SPAN_MS, timeZone)
  while (at && at.epochMilliseconds < end) {
    const next: Temporal.ZonedDateTime | null = at.getTimeZoneTransition('next')
    const to = Math.min(next?.epochMilliseconds ?? end, end)
    offsets.push({ from: at.epochMilliseconds, to, offsetMs: at.offsetNanoseconds / 1_000_000 })
    at = next
  }
  return offsets
}

function inZone(instant: Instant, timeZone: string): Temporal.ZonedDateTime {
  try {
    return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(named(timeZone))
  } catch {
    throw new DomainError('invalid_input', 'There is no time zone of this name.')
  }
}

/** Temporal also takes `+02:00` and whole timestamps for a zone: neither has rules of its own. */
function named(timeZone: string): string {
  return /^[A-Za-z]/.test(timeZone) ? timeZone : ''
}
