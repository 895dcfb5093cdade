import * as z from 'zod'

/** Where somebody joins their session, and until when. */
export const entrance = z.object({
  joinUrl: z.url(),
  expiresAt: z.iso.datetime(),
  /** Whether the therapist has opened the room; until then a client is led to the waiting room. */
  opened: z.boolean(),
})

export type Entrance = z.output<typeof entrance>

/** What a therapist sees of the room of an own session before entering it. */
export const roomState = z.object({
  opensAt: z.iso.datetime(),
  closesAt: z.iso.datetime(),
  opened: z.boolean(),
  /** Whether the client is in the waiting room just now. */
  waiting: z.boolean(),
})

export type RoomState = z.output<typeof roomState>
