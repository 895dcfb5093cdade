import { headers } from 'next/headers'
import { KEEPING_HEADER } from '@/server/site/stampPlace'

/** Whether the page is drawn to be kept for everybody: `src/proxy.ts` lets nobody else say so. */
export async function isBeingKept(): Promise<boolean> {
  return (await headers()).has(KEEPING_HEADER)
}
