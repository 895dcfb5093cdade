import { hasRole } from '@/domain/identity/roles'
import { countWaiting } from '@/server/messages/readDesk'
import type { PanelProps } from '../panel/PanelProps'

/** On the dashboard, for therapists: that something waits to be read. */
export async function UnreadMessages({ user, payload }: PanelProps) {
  if (!user || !hasRole(user, 'therapist')) return null
  const unread = await countWaiting(payload as never, user.id)
  return (
    <section className="trs-today" aria-labelledby="trs-unread">
      <h2 id="trs-unread">Messages</h2>
      <p>{unread === 0 ? 'Nothing new.' : unread === 1 ? 'One new message.' : `${unread} new messages.`}</p>
      <a href="/admin/messages">All conversations</a>
    </section>
  )
}
