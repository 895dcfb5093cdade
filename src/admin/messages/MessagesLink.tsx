import { hasRole } from '@/domain/identity/roles'
import { countWaiting } from '@/server/messages/readDesk'
import type { PanelProps } from '../panel/PanelProps'
import { wordsIn } from '../words/wordsIn'

/** Above the collections, for therapists: the way to their conversations, and how much waits there. */
export async function MessagesLink({ user, payload, i18n }: PanelProps) {
  if (!user || !hasRole(user, 'therapist')) return null
  const t = wordsIn(i18n)
  const unread = await countWaiting(payload as never, user.id)
  return (
    <a href="/admin/messages" className="nav__link trs-messages-link">
      {t('Messages.title')}
      {unread > 0 && (
        <span className="trs-count">
          {unread}
          <span className="sr-only">{t('Common.unread')}</span>
        </span>
      )}
    </a>
  )
}
