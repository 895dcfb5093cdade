import { cache } from 'react'
import type { ConversationList } from '@/contracts/messages'
import { ask } from '@/session/ask'

const NONE: ConversationList = { items: [], nextCursor: null, unread: 0, startable: [] }

/** The client's conversations and how much waits in them; asked once for a page. */
export const readConversations = cache(async (): Promise<ConversationList> => {
  const answer = await ask<ConversationList>('GET', '/portal/conversations?limit=100')
  return answer.ok ? answer.body : NONE
})
