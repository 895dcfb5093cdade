'use client'

import { RefreshRouteOnSave } from '@payloadcms/live-preview-react'
import { useRouter } from 'next/navigation'

/** Draws the page anew each time the panel beside it has saved. `panel`: the origin it is shown by. */
export const LookWhenSaved = ({ panel }: { panel: string }) => {
  const { refresh } = useRouter()
  return <RefreshRouteOnSave serverURL={panel} refresh={refresh} />
}
