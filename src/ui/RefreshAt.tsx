'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Timers of a browser reach no further than some days; nobody keeps a page open for longer than this. */
const WAIT_MS_MAX = 6 * 60 * 60 * 1000

/** Asks the server for this page anew once `at` (epoch milliseconds) has come. */
export const RefreshAt = ({ at }: { at: number }) => {
  const router = useRouter()
  useEffect(() => {
    const wait = at - Date.now()
    if (wait > WAIT_MS_MAX) return
    const timer = setTimeout(() => router.refresh(), Math.max(wait, 0) + 1_000)
    return () => clearTimeout(timer)
  }, [at, router])
  return null
}
