import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ConversationList } from '@/contracts/messages'
import { LocalLink } from '@/i18n/LocalLink'
import { buttonClass } from '@/ui/buttonClass'
import { Letter } from '@/ui/drawings/Letter'
import { EmptyState } from '@/ui/EmptyState'
import { RefreshOn } from '@/ui/RefreshOn'
import { BeginForms } from './BeginForms'
import { ConversationRow } from './ConversationRow'

type Props = { list: ConversationList; timeZone: string; beside: ReactNode }

/** With whom one writes, and to whom one may. */
export const ConversationBoard = ({ list: { items, startable }, timeZone, beside }: Props) => {
  const t = useTranslations('Messages')
  if (items.length + startable.length === 0) return <NobodyYet />
  return (
    <div className="grid items-start gap-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid gap-10">
        {items.length > 0 && (
          <ul>
            {items.map((one) => (
              <ConversationRow key={one.id} conversation={one} timeZone={timeZone} />
            ))}
          </ul>
        )}
        {startable.length > 0 && (
          <section aria-labelledby="begin">
            <h2 id="begin" className="mb-4">
              {t('beginTitle')}
            </h2>
            <BeginForms startable={startable} />
          </section>
        )}
      </div>
      {beside}
      <RefreshOn address="/api/portal/conversations/stream" events={['message', 'read']} />
    </div>
  )
}

const NobodyYet = () => {
  const t = useTranslations('Messages')
  return (
    <EmptyState
      title={t('noneTitle')}
      drawing={<Letter />}
      action={
        <LocalLink href="/portal/book" className={buttonClass()}>
          {t('book')}
        </LocalLink>
      }
    >
      {t('noneText')}
    </EmptyState>
  )
}
