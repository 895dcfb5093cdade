'use client'

import { useRouter } from 'next/navigation'
import { useEventStream } from './useEventStream'

/** Draws the page anew, in place, whenever one of these events is told at `address`. */
export const RefreshOn = ({ address, events }: { address: string; events: string[] }) => {
  const router = useRouter()
  useEventStream(
    address,
    () => '',
    Object.fromEntries(events.map((event) => [event, () => router.refresh()])),
  )
  return null
}
