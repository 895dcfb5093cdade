'use client'

import { useEffect } from 'react'
import { afterSeeing, KEPT_SESSION, type KeptSession, type SeenSession } from './keptSession'

type Props =
  /** The next session of all, or that there is none. */
  | { next: KeptSession | null; seen?: undefined }
  /** One of them. */
  | { next?: undefined; seen: SeenSession }

const readKept = (): KeptSession | null => {
  try {
    return JSON.parse(localStorage.getItem(KEPT_SESSION) ?? 'null')
  } catch {
    // What cannot be read is nothing that anybody could be shown: it is written anew.
    return null
  }
}

/** Keeps on this device what the offline page shows (docs/decisions/0026); draws nothing. */
export const KeepSession = ({ next, seen }: Props) => {
  const kept = JSON.stringify(next)
  const shown = JSON.stringify(seen)
  useEffect(() => {
    const now = shown === undefined ? kept : JSON.stringify(afterSeeing(readKept(), JSON.parse(shown)))
    if (now === undefined || now === 'null') localStorage.removeItem(KEPT_SESSION)
    else localStorage.setItem(KEPT_SESSION, now)
  }, [kept, shown])
  return null
}
