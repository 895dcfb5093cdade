/** Why a sealed value was not opened: for the log and the metrics, never for whoever asked. */
export type SealFault = 'malformed' | 'unknown_key' | 'foreign_key' | 'destroyed' | 'commitment' | 'tag'

/** A sealed value that stays closed. Outward it is one error, whatever the cause; `fault` stays inside. */
export class Unopened extends Error {
  constructor(readonly fault: SealFault) {
    super('this cannot be opened')
    this.name = 'Unopened'
  }
}
