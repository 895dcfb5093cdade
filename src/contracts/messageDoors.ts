import { anything } from './answers'
import { type Door, door } from './door'
import { listQuery } from './lists'
import * as messages from './messages'

const { listOfConversations, listOfMessages, oneConversation, oneMessage, readSoFar } = messages

/** What a client and a therapist write to each other: the same doors for both, each on their own side. */
function talkDoors(
  audience: 'client' | 'user',
  side: 'portal' | 'staff',
  begin: NonNullable<Door['body']>,
): Door[] {
  const all = `/${side}/conversations`
  const one = `${all}/:id`
  const own = audience === 'user' ? [403, 404] : [404]
  const stream = { query: messages.streamQuery, media: 'text/event-stream', refusals: [...own, 503] }
  return [
    door(audience, `get ${all}`, 'Own conversations', [200, listOfConversations], {
      query: listQuery,
      refusals: own,
    }),
    door(audience, `post ${all}`, 'Begin a conversation', [201, oneConversation], {
      body: begin,
      refusals: own,
    }),
    door(audience, `get ${all}/stream`, 'New messages as they come', [200, anything], stream),
    door(audience, `get ${one}/stream`, 'New messages of one conversation', [200, anything], stream),
    door(audience, `get ${one}/messages`, 'Messages, newest first', [200, listOfMessages], {
      query: listQuery,
      refusals: own,
    }),
    door(audience, `post ${one}/messages`, 'Write; with `files`, as a form', [201, oneMessage], {
      body: messages.sendMessage,
      refusals: [...own, 409, 413],
    }),
    door(audience, `get ${one}/attachments/:attachment`, 'A file of a message', [200, anything], {
      media: 'application/octet-stream',
      refusals: own,
    }),
    door(audience, `post ${one}/read`, 'Seen up to here', [200, readSoFar], {
      body: messages.markRead,
      refusals: own,
    }),
  ]
}

/** The doors of both sides. */
export const TALK: Door[] = [
  ...talkDoors('client', 'portal', messages.beginWithTherapist),
  ...talkDoors('user', 'staff', messages.beginWithClient),
]
