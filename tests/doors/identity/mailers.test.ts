import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mailFor } from '@/adapters/mail/mailFor'
import { mockMailer } from '@/adapters/mail/mockMailer'
import { smtpMailer } from '@/adapters/mail/smtpMailer'
import type { Mail, Mailer } from '@/domain/identity/mailer'
import { smtpListener } from './smtpListener'

let folder: string
let listener: Awaited<ReturnType<typeof smtpListener>>
let smtp: ReturnType<typeof smtpMailer>
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trs-mails-'))
  listener = await smtpListener()
  smtp = smtpMailer({ url: listener.url, from: 'Practice <practice@example.org>' })
})
afterAll(async () => {
  smtp.close()
  await listener.close()
  await rm(folder, { recursive: true, force: true })
})

const mail = (more: Partial<Mail> = {}): Mail => ({
  to: `to-${crypto.randomUUID()}@example.org`,
  subject: 'Grüße aus der Praxis',
  text: 'Zeile 1\n\n.\n.. Zeile 4 mit Umlauten: äöüß\nhttps://practice.example/x?token=abc-DEF_123\n',
  messageId: `<${crypto.randomUUID()}@practice.example>`,
  ...more,
})

const TWINS: {
  name: string
  send: Mailer['send']
  read: (to: string) => Promise<Omit<Mail, 'messageId' | 'html'>[]>
}[] = [
  {
    name: 'the real one',
    send: (sent) => smtp.send(sent),
    read: async (to) =>
      listener.mails.filter(({ recipients }) => recipients.includes(to)).map(({ seen }) => seen),
  },
  {
    name: 'the twin',
    send: (sent) => mockMailer(folder).send(sent),
    read: async (to) =>
      (await mockMailer(folder).list(to)).map(({ to, subject, text }) => ({ to, subject, text })),
  },
]

describe.each(TWINS)('$name', ({ send, read }) => {
  test('hands over what it was given, to one recipient, umlauts and dots included', async () => {
    const sent = mail()
    await send(sent)
    expect(await read(sent.to)).toEqual([{ to: sent.to, subject: sent.subject, text: sent.text }])
  })

  test('lets no control character into a header', async () => {
    const sent = mail({ subject: 'Hello\r\nBcc: victim@example.org\r\n\r\n<b>body</b>' })
    await send(sent)
    const [got] = await read(sent.to)
    expect(got?.subject).toBe('Hello Bcc: victim@example.org <b>body</b>')
    expect(got?.text).toBe(sent.text)
    expect(await read('victim@example.org')).toEqual([])
  })

  test('names no second recipient, whatever stands in the first', async () => {
    const to = `one-${crypto.randomUUID()}@example.org`
    await send(mail({ to: `${to}, victim@example.org` })).catch(() => undefined)
    await send(mail({ to: `${to}\r\nRCPT TO:<victim@example.org>` })).catch(() => undefined)
    expect(await read('victim@example.org')).toEqual([])
  })

  test('keeps the order of what it is given', async () => {
    const to = `many-${crypto.randomUUID()}@example.org`
    for (const subject of ['first', 'second', 'third']) await send(mail({ to, subject }))
    const subjects = (await read(to)).map(({ subject }) => subject)
    expect([subjects.join(), [...subjects].reverse().join()]).toContain('first,second,third')
  })
})

test('the real one gives each mail the message id that it was asked for', async () => {
  const sent = mail()
  await smtp.send(sent)
  const [got] = listener.mails.filter(({ recipients }) => recipients.includes(sent.to))
  expect(got?.headers['message-id']).toBe(sent.messageId)
  expect(got?.headers.from).toBe('Practice <practice@example.org>')
})

test('the real one says so when nobody takes the mail', async () => {
  const nobody = smtpMailer({ url: 'smtp://127.0.0.1:1', from: 'practice@example.org' })
  await expect(nobody.send(mail())).rejects.toThrow(/ECONNREFUSED/)
  nobody.close()
})

test('the twin lists the newest first, keeps 500, and lets nobody else read them', async () => {
  const own = await mkdtemp(join(tmpdir(), 'trs-mails-'))
  const twin = mockMailer(own)
  for (let n = 0; n < 503; n++) await twin.send(mail({ to: 'all@example.org', subject: `number ${n}` }))
  const mails = await twin.list()
  expect(mails).toHaveLength(500)
  expect(mails[0]?.subject).toBe('number 502')
  expect(mails.at(-1)?.subject).toBe('number 3')
  const [file = ''] = await readdir(own)
  expect((await stat(join(own, file))).mode & 0o077).toBe(0)
  await rm(own, { recursive: true, force: true })
})

test('without a mail server the twin serves, and its box can be read', async () => {
  expect(mailFor({ MAIL_FROM: 'a@example.org', TRS_DATA_DIR: folder }).box).not.toBeNull()
  const real = mailFor({ SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'a@example.org', TRS_DATA_DIR: folder })
  expect(real.box).toBeNull()
})
