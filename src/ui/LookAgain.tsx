'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useState } from 'react'

const FIRST_MS = 1_500
const LATER_MS = 5_000
const LONG_AFTER = 10
const LOOKS_MAX = 60

/**
 * Asks the server for this page anew, gently and not for ever, until it is drawn without this. `long` is
 * said when it takes longer than it should, and from the beginning where somebody has asked by hand.
 */
export const LookAgain = ({ long, isLong }: { long: ReactNode; isLong: boolean }) => {
  const router = useRouter()
  const [looks, setLooks] = useState(0)

  useEffect(() => {
    if (looks >= LOOKS_MAX) return
    const timer = setTimeout(
      () => {
        if (!document.hidden) router.refresh()
        setLooks(looks + 1)
      },
      looks < LONG_AFTER ? FIRST_MS : LATER_MS,
    )
    return () => clearTimeout(timer)
  }, [looks, router])

  return <div role="status">{(isLong || looks >= LONG_AFTER) && <p className="text-soft">{long}</p>}</div>
}
