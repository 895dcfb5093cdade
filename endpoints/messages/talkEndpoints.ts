import type { Endpoint } from 'payload'
import { beginConversation } from '@/endpoints/messages/beginConversation'
import { downloadAttachment } from '@/endpoints/messages/downloadAttachment'
import { listConversations } from '@/endpoints/messages/listConversations'
import { listMessages } from '@/endpoints/messages/listMessages'
import { markRead } from '@/endpoints/messages/markRead'
import type { Side } from '@/endpoints/messages/partyOf'
import { sendMessage } from '@/endpoints/messages/sendMessage'
import { streamMessages } from '@/endpoints/messages/streamMessages'

/** What a client and a therapist write to each other: the same doors on both sides. */
export function talkEndpoints(side: Side): Endpoint[] {
  return [
    listConversations(side),
    beginConversation(side),
    streamMessages(side, 'all'),
    streamMessages(side, 'one'),
    listMessages(side),
    sendMessage(side),
    markRead(side),
    downloadAttachment(side),
  ]
}
