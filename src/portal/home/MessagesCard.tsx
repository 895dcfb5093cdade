import { useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { Card } from '@/ui/Card'
import { Tag } from '@/ui/Tag'

/** What waits to be read, and the way there. */
export const MessagesCard = ({ unread }: { unread: number }) => {
  const t = useTranslations('Home')
  return (
    <Card labelledBy="messages-title">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id="messages-title">{t('messages')}</h2>
        <LocalLink href="/portal/messages">{t('messagesOpen')}</LocalLink>
      </div>
      <p className="mt-4 text-soft">
        {unread > 0 ? <Tag tone="clay">{t('unread', { count: unread })}</Tag> : t('unread', { count: 0 })}
      </p>
    </Card>
  )
}
