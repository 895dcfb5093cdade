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

/** An instant in a key: UTC, ISO 8601 basic, whole seconds (`20261101T000000Z`). */
function basic(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}
