import type { AddressInfo, Socket } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

/** What the server does at each step of a conversation; an error it answers with is said to the sender. */
export type Manners = Pick<SMTPServerOptions, 'onConnect' | 'onMailFrom' | 'onRcptTo'> & {
  /** When all of a mail is there and nothing is answered yet; nothing is kept of one that throws. */
  beforeAnswer?: (mail: Email) => Promise<void> | void
}

/** A refusal with its number, as a mail server says it. */
export function refusal(responseCode: number): Error {
  return Object.assign(new Error(`refused with ${responseCode}`), { responseCode })
}

/** A real mail server that keeps what it was given, parsed by an independent reader. */
export async function newMailServer(manners: Manners = {}) {
  const mails: Email[] = []
  const sockets = new Set<Socket>()
  let current = manners
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onConnect: (session, callback) => (current.onConnect ? current.onConnect(session, callback) : callback()),
    onMailFrom: (address, session, callback) =>
      current.onMailFrom ? current.onMailFrom(address, session, callback) : callback(),
    onRcptTo: (address, session, callback) =>
      current.onRcptTo ? current.onRcptTo(address, session, callback) : callback(),
    onData: (stream, _session, callback) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', async () => {
        try {
          const mail = await PostalMime.parse(Buffer.concat(parts))
          await current.beforeAnswer?.(mail)
          mails.push(mail)
          callback()
        } catch (error) {
          callback(error as Error)
        }
      })
    },
  })
  // Senders that are killed in the middle of a sentence are what these tests are about.
  server.on('error', () => {})
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    mails,
    behave: (next: Manners) => {
      current = next
    },
    /** Ends every conversation under way, without a word. */
    hangUp: () => {
      for (const socket of sockets) socket.destroy()
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

export type MailServer = Awaited<ReturnType<typeof newMailServer>>
