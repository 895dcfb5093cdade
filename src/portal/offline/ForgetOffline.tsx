'use client'

import { useEffect } from 'react'
import { KEPT_SESSION } from './keptSession'

const forgetWorkers = async () => {
  const workers = (await navigator.serviceWorker?.getRegistrations()) ?? []
  await Promise.all(workers.map((worker) => worker.unregister()))
  for (const name of await caches.keys()) await caches.delete(name)
}

/** Where nobody is signed in, no session is kept; who has signed out (`all`) leaves nothing else behind. */
export const ForgetOffline = ({ all }: { all: boolean }) => {
  useEffect(() => {
    try {
      localStorage.removeItem(KEPT_SESSION)
    } catch {
      // A browser that lets no page keep anything has kept nothing: the page is there all the same.
    }
    if (all && 'caches' in window) void forgetWorkers()
  }, [all])
  return null
}
