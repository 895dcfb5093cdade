import { hasRole } from '@/domain/identity/roles'
import type { PanelProps } from '../panel/PanelProps'
import { wordsIn } from '../words/wordsIn'
import { EndWaitDialog } from './EndWaitDialog'

type Wait = { status: string }

/** The way to take the client on the screen off the waiting list. */
export async function WaitActions({ id, user, payload, i18n }: PanelProps) {
  if (!id || !user || !hasRole(user, 'owner', 'staff')) return null
  const asked = {
    collection: 'waitlist',
    user,
    overrideAccess: false as const,
    where: { id: { equals: id } },
  }
  const { docs } = await payload.find<Wait>(asked)
  if (docs[0]?.status !== 'waiting') return null
  return (
    <section className="trs-actions" aria-label={wordsIn(i18n)('Series.waitLabel')}>
      <EndWaitDialog wait={id} />
    </section>
  )
}
