import type { PayloadRequest } from 'payload'
import { sendMessage } from '@/contracts/messages'
import { parse } from '@/contracts/parse'
import { DomainError } from '@/domain/errors'
import { FILES_BYTES_MAX, FILES_MAX, nameOfFile, type SentFile } from '@/domain/messages/attachment'
import { bodyOf } from '@/server/bodyOf'
import { boundedBytes } from '@/server/boundedBody'
import { typeOfFile } from '@/server/messages/typeOfFile'

type Sending = { body: string; attemptId?: string | undefined; files: SentFile[] }

/** What stands around files in a form: the words, names, boundaries. */
const AROUND_BYTES = 64 * 1024
/** As many answers as the form has, and some that a browser or a page adds. */
const ANSWERS_MAX = 32

/**
 * A message as it is sent: as JSON, or as a form with files (`files`), which is read no further than files
 * may be large, and whose files are judged by what they hold. @throws DomainError too_large; invalid_input,
 * for a file that is not taken too
 */
export async function sendingOf(req: PayloadRequest): Promise<Sending> {
  const type = req.headers.get('content-type') ?? ''
  if (!/^multipart\/form-data/i.test(type)) return { ...(await bodyOf(req, sendMessage)), files: [] }
  const form = await formOf(await boundedBytes(req, FILES_BYTES_MAX + AROUND_BYTES), type)
  const [words, attempt] = ['body', 'attemptId'].map((name) => form.get(name) ?? undefined)
  const { body, attemptId } = parse(sendMessage, { body: words, attemptId: attempt })
  return { body, attemptId, files: await filesOf(form) }
}

async function formOf(bytes: Buffer, type: string): Promise<FormData> {
  const boundary = /boundary="?([^";]{1,70})"?/i.exec(type)?.[1] ?? ''
  if (boundary === '' || count(bytes, `--${boundary}`) > ANSWERS_MAX) throw unreadable()
  try {
    return await new Response(new Uint8Array(bytes), { headers: { 'Content-Type': type } }).formData()
  } catch {
    throw unreadable()
  }
}

function count(bytes: Buffer, mark: string): number {
  let found = 0
  for (let at = bytes.indexOf(mark); at >= 0 && found <= ANSWERS_MAX; at = bytes.indexOf(mark, at + 1))
    found += 1
  return found
}

async function filesOf(form: FormData): Promise<SentFile[]> {
  // A form whose place for files was left empty sends one without a name.
  const given = form.getAll('files').filter((one) => typeof one !== 'string' && (one.name || one.size))
  if (given.length > FILES_MAX) throw refused(`Send at most ${FILES_MAX} files at once.`)
  const files: SentFile[] = []
  for (const [index, file] of (given as File[]).entries()) {
    const bytes = Buffer.from(await file.arrayBuffer())
    const type = await typeOfFile(bytes)
    if (!type) throw refused(notTaken(given.length > 1 ? `File ${index + 1}` : 'This file'))
    files.push({ name: nameOfFile(file.name, type), type, bytes })
  }
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0)
  if (size > FILES_BYTES_MAX)
    throw new DomainError('too_large', 'These files are larger than 10 MB together.')
  return files
}

function notTaken(which: string): string {
  return `${which} is no PDF, picture (JPEG, PNG, WebP) or plain text, or it is damaged.`
}

/** Names of files are words of a person: no refusal repeats them. */
function refused(message: string): DomainError {
  return new DomainError('invalid_input', message, { fields: [{ path: 'files', message }] })
}

function unreadable(): DomainError {
  return new DomainError('invalid_input', 'This form cannot be read.')
}
