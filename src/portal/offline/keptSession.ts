/** What a device keeps of the next session, to show it without a network: when and with whom, no more. */
export type KeptSession = {
  id: string
  /** Instants, to put sessions in order and to drop what is over. */
  startsAt: string
  endsAt: string
  /** In the reader's language and zone: "Tuesday 1 December, 9:00 to 9:50, times in Berlin". */
  when: string
  who: string
  /** The instant at which the practice said so. */
  keptAt: string
}

/** The name under which it is kept; the offline page reads it too. */
export const KEPT_SESSION = 'trs-next-session'

/** A session as some page has just shown it; `isComing` is false once it is cancelled or over. */
export type SeenSession = KeptSession & { isComing: boolean }

/**
 * What is kept once a page has shown a session: the one that comes first. One that no longer comes is kept no
 * longer; which comes next, the home page knows.
 */
export const afterSeeing = (kept: KeptSession | null, seen: SeenSession): KeptSession | null => {
  const { isComing, ...session } = seen
  const other = kept && kept.id !== seen.id ? kept : null
  if (!isComing) return other
  return other && other.startsAt <= seen.startsAt ? other : session
}
