import type { CollectionBeforeChangeHook } from 'payload'
import type { TalkRequest } from '@/domain/messages/talkRequest'
import { encryptionIn } from '@/server/encryption/encryption'
import { keepFiles } from '@/server/messages/keepFiles'
import { transactionOf } from '@/server/sql'

/**
 * Keeps the files of `req.context.talkRequest` (send), in the transaction of their message and before it: the
 * database takes none for a message that stands, and no other message waits until they are written.
 */
export const attachFiles: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  const request = req.context.talkRequest as TalkRequest | undefined
  if (operation !== 'create' || request?.type !== 'send' || !request.files?.length) return data
  const { id: message, conversation, client } = data as Record<string, string>
  const tx = await transactionOf(req)
  await keepFiles(tx, await encryptionIn(req), {
    message: String(message),
    conversation: String(conversation),
    client: String(client),
    files: request.files,
  })
  return data
}
