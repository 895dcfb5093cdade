import { hasRole } from '@/domain/identity/roles'
import { countWaiting } from '@/server/messages/readDesk'
import type { PanelProps } from '../panel/PanelProps'

/** Above the collections, for therapists: the way to their conversations, and how much waits there. */
export async function MessagesLink({ user, payload }: PanelProps) {
  if (!user || !hasRole(user, 'therapist')) return null
  const unread = await countWaiting(payload as never, user.id)
  return (
    <a href="/admin/messages" className="nav__link trs-messages-link">
      Messages
      {unread > 0 && (
        <span className="trs-count">
          {unread}
          <span className="sr-only"> unread</span>
        </span>
      )}
    </a>
  )
}
