/** The room of one session: what it is called, and when anybody can be in it. Epoch milliseconds. */
export type RoomTerms = { name: string; opensAt: number; closesAt: number }

/**
 * One of the two people of a session. `id` says nothing to whoever does not know it already; `name` stays
 * with us: the twin of the demo shows it, and no service of elsewhere is told.
 */
export type Guest = { id: string; name: string; isTherapist: boolean }

/** Who holds the video rooms. */
export interface RoomProvider {
  readonly name: 'daily' | 'mock'

  /**
   * The address by which this guest, and nobody else, enters this room and no other, from `opensAt` until
   * `closesAt`, when whoever is in it is shown out. Makes the room where it is not there yet. Safe to repeat.
   * @throws DomainError unavailable
   */
  admit(room: RoomTerms, guest: Guest): Promise<string>

  /** Shows everybody out; no address leads there any more. Safe to repeat. @throws DomainError unavailable */
  close(name: string): Promise<void>
}
