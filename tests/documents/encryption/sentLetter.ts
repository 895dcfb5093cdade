import { newConversation } from '@tests/doors/messages/talk'
import type { House } from '@tests/support/house'
import { aFile, aForm } from '@tests/support/sentFiles'
import type { Payload } from 'payload'
import { openFile } from '@/server/messages/openFile'
import { readAttachment } from '@/server/messages/readAttachment'

type Letter = { conversation: string; id: string; client: string }

/** Long enough for three pieces. */
export const LETTER = 'A letter of many lines.\n'.repeat(25_000)

/** A file that a client sent with a message. */
export async function sendLetter(house: House): Promise<Letter> {
  const talk = await newConversation(house)
  const form = aForm('with a letter', [aFile(LETTER, 'letter.txt')])
  const { status, body } = await talk.asClient('POST', `${talk.portal}/messages`, form)
  if (status !== 201) throw new Error(`not sent: ${JSON.stringify(body)}`)
  return { conversation: talk.id, id: body.message.attachments[0].id, client: talk.client }
}

/** Its name and words, as a database has them. */
export async function readLetter(payload: Payload, letter: Letter) {
  const file = await readAttachment(payload, letter)
  const pieces: Buffer[] = []
  for await (const piece of openFile(payload, letter)) pieces.push(piece)
  return { name: file?.name, words: Buffer.concat(pieces).toString(), pieces: pieces.length }
}
