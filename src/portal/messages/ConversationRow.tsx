import { useLocale, useTranslations } from 'next-intl'
import type { ConversationView } from '@/contracts/messages'
import { LocalLink } from '@/i18n/LocalLink'
import { Portrait } from '@/ui/drawings/Portrait'
import { Icon } from '@/ui/Icon'
import { Tag } from '@/ui/Tag'
import { WaitingPage } from '@/ui/WaitingPage'
import { When } from '@/ui/When'
import { momentWords } from '../time/timeWords'
import { threadAddress } from './threadAddress'

type Props = { conversation: ConversationView; timeZone: string }

/** With whom, who wrote last and when, and what waits; no words of it, whoever looks over a shoulder. */
export const ConversationRow = ({ conversation, timeZone }: Props) => {
  const t = useTranslations('Messages')
  const viewer = { locale: useLocale(), timeZone }
  const { id, name, last, unread } = conversation
  const told = last && t(last.from === 'client' ? 'lastYou' : 'lastThem')
  return (
    <li className="border-b border-line first:border-t">
      <LocalLink
        href={threadAddress(id)}
        className="grid grid-cols-[auto_1fr_auto] items-center gap-x-4 gap-y-2 py-5 text-ink no-underline
          hover:bg-sand/60"
      >
        <Portrait seed={name} className="size-14" />
        <span className="min-w-0">
          <span className="block font-display text-l">{name}</span>
          <span className="block text-soft">
            {last ? (
              <>
                {told} <When at={last.at}>{momentWords(last.at, viewer)}</When>
              </>
            ) : (
              t('nothingYet')
            )}
          </span>
          {unread > 0 && (
            <span className="mt-2 block">
              <Tag tone="clay">{t('unread', { count: unread })}</Tag>
            </span>
          )}
        </span>
        <span className="text-moss">
          <Icon name="after" />
        </span>
        <WaitingPage />
      </LocalLink>
    </li>
  )
}
