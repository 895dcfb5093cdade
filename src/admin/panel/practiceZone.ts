import { cache } from 'react'
import type { PanelProps } from './PanelProps'

/** The zone by whose clock the panel tells the time; asked once for a page, and open to everybody. */
export const practiceZone = cache(async (payload: PanelProps['payload']): Promise<string> => {
  const practice = await payload.findGlobal<{ timeZone: string }>({ slug: 'practice', overrideAccess: false })
  return practice.timeZone
})
