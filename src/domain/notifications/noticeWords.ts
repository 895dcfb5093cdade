/** What a client is told of; a cancelled session by who cancelled, a planned one by how it ended. */
export type ClientStory =
  | 'booked'
  | 'confirmed'
  | 'planned_taken'
  | 'planned_credits'
  | 'planned_cancelled'
  | 'moved'
  | 'cancelled_by_client'
  | 'cancelled_by_practice'
  | 'reminder'
  | 'no_show'

/** What a therapist is told of. */
export type UserStory = 'booked' | 'moved' | 'cancelled' | 'handed_over'

/** `when` is the start by the reader's clock; `day` the same without the time. */
type Filling = { practice: string; when: string; day: string }
type Phrase = (filling: Filling) => { subject: string; opening: string }

/**
 * The words of one language. No service, no reason and no name of a client stands in them: a mail lies open
 * on the way, and on a screen that others see.
 */
export type NoticeWords = {
  client: Record<ClientStory, Phrase>
  user: Record<UserStory, Phrase>
  labels: { when: string; therapist: string; where: string; freeUntil: string }
  where: { video: string; telephone: string }
  action: { client: string; user: string }
  unsubscribe: string
  /** The title in a calendar. */
  session: (practice: string) => string
}
