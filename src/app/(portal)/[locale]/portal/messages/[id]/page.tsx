import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { MessageView } from '@/contracts/messages'
import { LocalLink } from '@/i18n/LocalLink'
import type { Page } from '@/portal/answers'
import { pageTitle } from '@/portal/frame/pageTitle'
import { GoodToKnow } from '@/portal/messages/GoodToKnow'
import { Thread } from '@/portal/messages/Thread'
import { readAnswer } from '@/portal/session/readAnswer'
import { readConversations } from '@/portal/session/readConversations'
import { requireClient } from '@/portal/session/requireClient'
import { Portrait } from '@/ui/drawings/Portrait'
import { PageHeader } from '@/ui/PageHeader'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ before?: string | string[] }> }

export const generateMetadata = pageTitle('messages')

const ThreadPage = async ({ params, searchParams }: Props) => {
  const { id } = await params
  const { before } = await searchParams
  const client = await requireClient(`/portal/messages/${encodeURIComponent(id)}`)
  const query = new URLSearchParams({ limit: '50', ...(typeof before === 'string' && { cursor: before }) })
  const [list, page] = await Promise.all([
    readConversations(),
    readAnswer<Page<MessageView>>(`/portal/conversations/${encodeURIComponent(id)}/messages?${query}`),
  ])
  const conversation = list.items.find((one) => one.id === id) ?? notFound()
  const t = await getTranslations('Messages')
  const place = { isNewest: before === undefined, earlier: page.nextCursor, attempt: crypto.randomUUID() }
  return (
    <div className="grid items-start gap-x-12 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <PageHeader
        above={<LocalLink href="/portal/messages">{t('all')}</LocalLink>}
        title={
          <span className="flex items-center gap-4">
            <Portrait seed={conversation.name} className="size-14" /> {conversation.name}
          </span>
        }
      />
      <div className="row-start-3 mt-8 lg:row-span-2 lg:row-start-auto">
        <GoodToKnow />
      </div>
      <Thread {...{ conversation, client, ...place }} messages={page.items.toReversed()} />
    </div>
  )
}

export default ThreadPage
