import type { PanelProps, PanelUser } from './PanelProps'

/** The zone by whose clock the panel tells the time. */
export async function practiceZone(payload: PanelProps['payload'], user: PanelUser): Promise<string> {
  const practice = await payload.findGlobal<{ timeZone: string }>({
    slug: 'practice',
    overrideAccess: false,
    user,
  })
  return practice.timeZone
}
