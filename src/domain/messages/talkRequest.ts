import type { SentFile } from './attachment'
import type { Party } from './party'

/** What the doors ask of a conversation: carried in `req.context.talkRequest`, applied by the hooks. */
export type TalkRequest =
  | { type: 'begin'; client: string; therapist: string }
  | {
      type: 'send'
      conversation: string
      by: Party
      body: string
      attemptId: string
      files?: SentFile[]
    }
