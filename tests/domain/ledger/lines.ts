import type { Bucket, Entry, EntryType } from '@/domain/ledger/entry'

const OF_BOOKING = ['hold', 'reschedule', 'release', 'use', 'forfeit', 'restore']
const LINE = /^(\S+) (\d+) (\w+)>(\w+)(?: \((\w+)\))?(?: <- (\S+))?$/

/**
 * An entry as one line of the rule book: `release:hold:b:1:pack 1 held>available (cancel)`.
 * Lot, booking, generation and answer are in the key; where they are not what the key says, the line says so.
 */
export function asLine(entry: Entry): string {
  const { key, type, quantity, from, to, reason, answers, evidence } = entry
  const said = fromKey(key)
  const differs = (['lot', 'booking', 'generation'] as const).filter((name) => entry[name] !== said[name])
  return [
    `${key} ${quantity} ${from}>${to}`,
    ...(reason === null ? [] : [`(${reason})`]),
    ...(answers === said.answers ? [] : [`<- ${answers}`]),
    ...(type === said.type ? [] : [`type=${type}`]),
    ...differs.map((name) => `${name}=${entry[name]}`),
    ...(evidence === null ? [] : [`evidence=${evidence}`]),
  ].join(' ')
}

export const asLines = (entries: Entry[]): string[] => entries.map(asLine)

/** The entry that a line tells of; a booking's keys name the booking `b` (or `c`, …) and end in the lot. */
export function fromLine(line: string): Entry {
  const [, key = '', quantity, from, to, reason, answers] = LINE.exec(line) ?? []
  if (key === '') throw new Error(`not a line: ${line}`)
  const said = fromKey(key)
  return {
    key,
    ...said,
    quantity: Number(quantity),
    from: from as Bucket,
    to: to as Bucket,
    reason: reason ?? null,
    answers: answers ?? said.answers,
    evidence: null,
  }
}

export const fromLines = (...lines: string[]): Entry[] => lines.map(fromLine)

function fromKey(key: string): Pick<Entry, 'type' | 'lot' | 'booking' | 'generation' | 'answers'> {
  const parts = key.split(':')
  const type = parts[0] as EntryType
  const base = parts.findLastIndex((part) => part === 'hold' || part === 'reschedule')
  const isNested = base > 0
  return {
    type,
    lot: parts.at(-1) ?? '',
    booking: OF_BOOKING.includes(type) ? (parts[base + 1] ?? null) : null,
    generation: type === 'hold' ? Number(parts[2]) : null,
    answers: isNested ? parts.slice(1).join(':') : null,
  }
}
