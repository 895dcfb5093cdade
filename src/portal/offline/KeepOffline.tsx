'use client'

import { useEffect } from 'react'

/** Lets the portal below `scope` open its offline page while there is no network; draws nothing. */
export const KeepOffline = ({ scope }: { scope: string }) => {
  useEffect(() => {
    // A browser that refuses (a private window) shows its own page instead: nothing else depends on it.
    navigator.serviceWorker?.register(`${scope}/worker.js`, { scope }).catch(() => {})
  }, [scope])
  return null
}
