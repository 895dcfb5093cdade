/** What a room is: to be entered, to be closed at the provider, closed there. */
export const ROOM_STATES = ['open', 'closing', 'closed'] as const
export type RoomState = (typeof ROOM_STATES)[number]
