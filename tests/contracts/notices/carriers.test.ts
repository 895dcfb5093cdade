import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newMailServer, refusal } from '@tests/support/mailServer'
import { describe, expect, onTestFinished, test } from 'vitest'
import { mailCarrier } from '@/adapters/mail/mailCarrier'
import { mockMailer } from '@/adapters/mail/mockMailer'
import { smtpMailer } from '@/adapters/mail/smtpMailer'
import { mockTexts } from '@/adapters/texts/mockTexts'
import { twilioTexts } from '@/adapters/texts/twilioTexts'
import { type Carrier, NotCarried, type Parcel } from '@/domain/notifications/carrier'

const SENDER = { siteUrl: 'https://practice.example', from: 'Lindenhof <practice@example.org>' }

/** A way out and what came of it on the other side: the text, and whom it reached. */
type Opened = {
  carrier: Carrier
  to: string
  arrived: () => Promise<{ to: string; text: string }[]>
  /** The other side refuses the next one, for now or for good. */
  refuse?: (how: 'for now' | 'for good') => void
}

const folder = async () => {
  const path = await mkdtemp(join(tmpdir(), 'trs-carrier-'))
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  return path
}

const WAYS: Record<string, () => Promise<Opened>> = {
  'mail over SMTP': async () => {
    const server = await newMailServer()
    const mailer = smtpMailer({ url: server.url, from: SENDER.from })
    onTestFinished(async () => {
      mailer.close()
      await server.close()
    })
    const codes = { 'for now': 451, 'for good': 550 }
    return {
      carrier: mailCarrier(mailer, SENDER),
      to: 'reader@example.org',
      arrived: async () =>
        server.mails.map(({ to, text }) => ({ to: to?.[0]?.address ?? '', text: text ?? '' })),
      refuse: (how) => server.behave({ onRcptTo: (_to, _session, done) => done(refusal(codes[how])) }),
    }
  },
  'its twin': async () => {
    const box = mockMailer(await folder())
    return { carrier: mailCarrier(box, SENDER), to: 'reader@example.org', arrived: () => box.list() }
  },
  'text messages by a provider': async () => {
    const sent: { to: string; text: string }[] = []
    let answer = { status: 201, body: {} as object }
    const server = createServer(async (request, response) => {
      const form = new URLSearchParams(await textOf(request))
      expect(request.url).toBe('/2010-04-01/Accounts/AC1/Messages.json')
      expect(request.headers.authorization).toBe(`Basic ${Buffer.from('AC1:secret/1').toString('base64')}`)
      expect(form.get('From')).toBe('+4930999')
      if (answer.status === 201) sent.push({ to: form.get('To') ?? '', text: form.get('Body') ?? '' })
      response
        .writeHead(answer.status, { 'Content-Type': 'application/json' })
        .end(JSON.stringify(answer.body))
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    onTestFinished(() => void server.close())
    const { port } = server.address() as AddressInfo
    return {
      carrier: twilioTexts(`http://AC1:secret%2F1@127.0.0.1:${port}/?from=%2B4930999`),
      to: '+4930123456',
      arrived: async () => sent,
      refuse: (how) => {
        answer = how === 'for now' ? { status: 429, body: {} } : { status: 400, body: { code: 21211 } }
      },
    }
  },
  'and their twin': async () => {
    const box = mockMailer(await folder())
    return { carrier: mockTexts(box), to: '+4930123456', arrived: () => box.list() }
  },
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

const parcelTo = (to: string): Parcel => ({
  to,
  key: `reminder.PT24H:b1:0:client:c:${to}`,
  calendar: null,
  letter: {
    locale: 'de',
    subject: 'Erinnerung: Ihr Termin am Montag',
    opening: 'Wir erinnern Sie.',
    facts: [],
    action: { label: 'Zum Termin', href: 'https://practice.example/de/portal/bookings/b1' },
    closing: null,
    from: 'Lindenhof',
    unsubscribe: null,
  },
})

describe.each(Object.entries(WAYS))('%s', (_name, open) => {
  test('brings what it is given to whom it names, with the way on', async () => {
    const { carrier, to, arrived } = await open()
    await carrier.carry(parcelTo(to))
    const [one, ...more] = await arrived()
    expect(more).toEqual([])
    expect(one?.to).toBe(to)
    expect(one?.text).toContain('https://practice.example/de/portal/bookings/b1')
    expect(one?.text).toContain('Lindenhof')
  })
})

describe.each(Object.entries(WAYS).filter(([name]) => !name.includes('twin')))('%s', (_name, open) => {
  test.each([
    ['for now', false],
    ['for good', true],
  ] as const)('says by a code, and no address, that it was refused %s', async (how, forGood) => {
    const { carrier, to, refuse } = await open()
    refuse?.(how)
    const trouble = await carrier.carry(parcelTo(to)).then(
      () => null,
      (error: unknown) => error,
    )
    expect(trouble).toBeInstanceOf(NotCarried)
    expect(trouble).toMatchObject({ forGood, maybe: false })
    expect((trouble as NotCarried).code).toMatch(/^(SMTP|SMS) \d{3}$/)
  })
})

test('a provider of text messages that breaks off may have sent; one that is not there has not', async () => {
  const server = createServer((request) => request.socket.destroy())
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const carrier = twilioTexts(`http://AC1:x@127.0.0.1:${port}/?from=%2B4930999`)
  await expect(carrier.carry(parcelTo('+4930123456'))).rejects.toMatchObject({ maybe: true })
  await new Promise((done) => server.close(done))
  await expect(carrier.carry(parcelTo('+4930123456'))).rejects.toMatchObject({
    code: 'ECONNREFUSED',
    maybe: false,
  })
})

test('only a way that takes a key is tried twice', async () => {
  const keys = await Promise.all(Object.values(WAYS).map(async (open) => (await open()).carrier.takesKey))
  expect(keys).toEqual([true, true, false, false])
})
