/** Deterministic keys of the ledger: business objects only, never an event, a time of work or an attempt. */
export const keys = {
  courtesyGrant: (requestId: string) => `grant:staff:${requestId}`,
  replacementGrant: (releaseKey: string) => `grant:replace:${releaseKey}`,
  packGrant: (payment: string, plan: string) => `grant:pi:${payment}:${plan}`,
  periodGrant: (item: string, start: number, end: number) =>
    `grant:sub:${item}:${basic(start)}-${basic(end)}`,
  hold: (booking: string, generation: number, lot: string) => `hold:${booking}:${generation}:${lot}`,
  reschedule: (booking: string, sequence: number, lot: string) => `reschedule:${booking}:${sequence}:${lot}`,
  release: (holdKey: string) => `release:${holdKey}`,
  use: (holdKey: string) => `use:${holdKey}`,
  forfeit: (holdKey: string) => `forfeit:${holdKey}`,
  restore: (outcomeKey: string) => `restore:${outcomeKey}`,
  expire: (lotOrKey: string) => `expire:${lotOrKey}`,
  revoke: (objectId: string, lot: string) => `revoke:${objectId}:${lot}`,
  revokeOf: (broughtBy: string) => `revoke:${broughtBy}`,
  reinstate: (objectId: string, lot: string) => `reinstate:${objectId}:${lot}`,
} as const

/** What all grants of the period that begins there have in common, however long it is said to be. */
export function periodPrefix(periodGrantKey: string): string {
  return periodGrantKey.slice(0, periodGrantKey.lastIndexOf('-'))
}

/** The period that a grant key names, or null for the grant of anything else. Epoch milliseconds. */
export function periodOf(grantKey: string): { start: number; end: number } | null {
  const [, start, end] = /^grant:sub:.*:(\d{8}T\d{6}Z)-(\d{8}T\d{6}Z)$/.exec(grantKey) ?? []
  return start && end ? { start: fromBasic(start), end: fromBasic(end) } : null
}

function fromBasic(text: string): number {
  return Date.parse(text.replace(/^(....)(..)(..T..)(..)(..Z)$/, '$1-$2-$3:$4:$5'))
}

/** An instant in a key: UTC, ISO 8601 basic, whole seconds (`20261101T000000Z`). */
function basic(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}
