'use client'

import { useLinkStatus } from 'next/link'
import { createPortal } from 'react-dom'
import { Skeleton } from './Skeleton'
import { waitingPlace } from './waitingPlace'

/**
 * Within a link: once its page takes longer than a moment, the outline of a page stands over the old one, and
 * moves nothing. Without scripts the browser waits as it always does.
 */
export const WaitingPage = () => {
  const { pending } = useLinkStatus()
  const place = pending && document.getElementById(waitingPlace)
  if (!place) return null
  return createPortal(
    <div className="waiting">
      <Skeleton />
    </div>,
    place,
  )
}
