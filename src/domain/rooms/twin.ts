/** What the twin of a video provider shows to whoever follows one of its addresses. */
export interface RoomTwin {
  /**
   * The page of a room, for whoever has a token of it that is good at `now` (epoch milliseconds).
   * @throws DomainError not_found for any other, and for a room that is closed
   */
  roomPage(name: string, token: string, now: number): Promise<string>
}
