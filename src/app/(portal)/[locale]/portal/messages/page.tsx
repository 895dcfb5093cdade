import { getTranslations } from 'next-intl/server'
import { pageTitle } from '@/portal/frame/pageTitle'
import { ConversationBoard } from '@/portal/messages/ConversationBoard'
import { GoodToKnow } from '@/portal/messages/GoodToKnow'
import { readConversations } from '@/portal/session/readConversations'
import { requireClient } from '@/portal/session/requireClient'
import { PageHeader } from '@/ui/PageHeader'

export const generateMetadata = pageTitle('messages')

const MessagesPage = async () => {
  const { timeZone } = await requireClient('/portal/messages')
  const t = await getTranslations('Messages')
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <ConversationBoard list={await readConversations()} timeZone={timeZone} beside={<GoodToKnow />} />
    </>
  )
}

export default MessagesPage
