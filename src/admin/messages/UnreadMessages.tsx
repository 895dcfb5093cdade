import { hasRole } from '@/domain/identity/roles'
import { countWaiting } from '@/server/messages/readDesk'
import type { PanelProps } from '../panel/PanelProps'
import { wordsIn } from '../words/wordsIn'

/** On the dashboard, for therapists: that something waits to be read. */
export async function UnreadMessages({ user, payload, i18n }: PanelProps) {
  if (!user || !hasRole(user, 'therapist')) return null
  const t = wordsIn(i18n)
  const unread = await countWaiting(payload as never, user.id)
  return (
    <section className="trs-today" aria-labelledby="trs-unread">
      <h2 id="trs-unread">{t('Messages.title')}</h2>
      <p>{t('Messages.waiting', { count: unread })}</p>
      <a href="/admin/messages">{t('Messages.all')}</a>
    </section>
  )
}
