import * as z from 'zod'
import { slug, uuid, words } from './parse'

/** The longest message, in characters. */
export const MESSAGE_MAX = 5000

/** A form sends line ends of two characters: they are counted as one. */
const body = z
  .string()
  .transform((text) => text.replace(/\r\n?/g, '\n'))
  .pipe(words(MESSAGE_MAX))
  .refine((text) => text.length > 0, 'Write something first.')

/** POST …/conversations/:id/messages; sent again with its `attemptId`, a message is the same one. */
export const sendMessage = z.object({ body, attemptId: uuid.optional() })

/** POST /api/portal/conversations */
export const beginWithTherapist = z.object({ therapist: slug })

/** POST /api/staff/conversations */
export const beginWithClient = z.object({ client: uuid })

/** POST …/conversations/:id/read: everything up to this message has been seen. */
export const markRead = z.object({ upTo: uuid })

/** GET …/stream: begins after this message, `beginning` with the first, without it with what comes now. */
export const streamQuery = z.object({ after: z.union([z.literal('beginning'), uuid]).optional() })

const side = z.enum(['client', 'therapist'])

/** A file of a message. `name` is null where its key is gone; what it holds is at a door of its own. */
const attachment = z.object({
  id: z.string(),
  name: z.string().nullable(),
  type: z.string(),
  bytes: z.int(),
})

/** A message as its two parties see it. `body` is null where its key is gone. */
export const message = z.object({
  id: z.string(),
  conversation: z.string(),
  from: side,
  body: z.string().nullable(),
  attachments: z.array(attachment),
  at: z.iso.datetime(),
  readAt: z.iso.datetime().nullable(),
})

/** A conversation as one of its parties sees it; `name` is the other's, `open` says whether one may write. */
export const conversation = z.object({
  id: z.string(),
  therapist: z.string(),
  client: z.string(),
  name: z.string(),
  unread: z.int(),
  open: z.boolean(),
  last: z.object({ from: side, at: z.iso.datetime() }).nullable(),
})

/** Somebody with whom a conversation may begin: a therapist's slug, or a client's id. */
const startable = z.object({ id: z.string(), name: z.string() })

export const oneMessage = z.object({ message })
export const oneConversation = z.object({ conversation })
const nextCursor = z.string().nullable()
export const listOfMessages = z.object({ items: z.array(message), nextCursor })
export const listOfConversations = z.object({
  items: z.array(conversation),
  nextCursor,
  unread: z.int(),
  startable: z.array(startable),
})
export const readSoFar = z.object({ unread: z.int() })

export type AttachmentView = z.output<typeof attachment>
export type MessageView = z.output<typeof message>
export type ConversationView = z.output<typeof conversation>
export type ConversationList = z.output<typeof listOfConversations>

/** What a stream tells beside new messages: who has read how far. */
export type ReadEvent = { conversation: string; by: MessageView['from']; upTo: string; at: string }
