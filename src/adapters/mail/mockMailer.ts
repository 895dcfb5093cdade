import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { headerLine, type Mail, type MailBox, type Mailer } from '@/domain/identity/mailer'

/** Older mails are thrown away. */
const KEPT = 500

/** When the last mail of this process was kept, whichever twin kept it; epoch milliseconds. */
let latest = 0

/**
 * The twin: keeps mails as files in `folder`, one JSON document each, named by order of arrival; the newest
 * 500. Several processes may write and read the same folder.
 */
export function mockMailer(folder: string): Mailer & MailBox {
  return {
    send: async (mail) => {
      await mkdir(folder, { recursive: true })
      // Two mails of one millisecond keep their order.
      latest = Math.max(Date.now(), latest + 1)
      const name = `${String(latest).padStart(15, '0')}-${crypto.randomUUID()}`
      const kept: Mail = { ...mail, to: headerLine(mail.to), subject: headerLine(mail.subject) }
      await writeFile(join(folder, `.${name}`), JSON.stringify(kept), { mode: 0o600 })
      await rename(join(folder, `.${name}`), join(folder, `${name}.json`))
      await forgetOld(folder)
    },
    list: async (to) => {
      const mails = await Promise.all(
        (await namesIn(folder)).reverse().map((name) => readMail(join(folder, name))),
      )
      return mails.filter((mail) => mail !== null).filter((mail) => !to || mail.to === to.toLowerCase())
    },
  }
}

async function namesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return names.filter((name) => name.endsWith('.json')).sort()
}

/** @returns null for a file that another process has thrown away meanwhile */
async function readMail(path: string): Promise<Mail | null> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  return text === null ? null : (JSON.parse(text) as Mail)
}

async function forgetOld(folder: string): Promise<void> {
  const names = await namesIn(folder)
  await Promise.all(names.slice(0, -KEPT).map((name) => rm(join(folder, name), { force: true })))
}
