/** The two sides of a conversation. */
export type TalkSide = 'client' | 'therapist'

/** One of the two people of a conversation: a client, or the user who is the therapist. */
export type Party = { side: TalkSide; id: string }

/** @returns the actor's name, as messages and notices keep it: `client:{id}`, `user:{id}` */
export function nameOfParty({ side, id }: Party): string {
  return `${side === 'client' ? 'client' : 'user'}:${id}`
}

/** @returns the side that is read by, and not written by, `side` */
export function otherSide(side: TalkSide): TalkSide {
  return side === 'client' ? 'therapist' : 'client'
}
