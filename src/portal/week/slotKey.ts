import type { Slot } from '../answers'

const KEY = /^([a-z0-9-]+)~(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{3})?Z)$/

/** A free time as it stands in an address: `mara-lindqvist~2026-11-26T09:00:00.000Z`. */
export const slotKey = (slot: Pick<Slot, 'therapist' | 'startsAt'>) => `${slot.therapist}~${slot.startsAt}`

export const slotFrom = (value: unknown): Pick<Slot, 'therapist' | 'startsAt'> | null => {
  const [, therapist, startsAt] = (typeof value === 'string' && KEY.exec(value)) || []
  return therapist && startsAt && !Number.isNaN(Date.parse(startsAt)) ? { therapist, startsAt } : null
}
