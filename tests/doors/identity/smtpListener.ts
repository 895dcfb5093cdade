import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'

type Received = {
  recipients: string[]
  headers: Record<string, string>
  seen: { to: string; subject: string; text: string }
}

/**
 * A mail server that takes everything: enough of RFC 5321 for one client, and a reader of what it was given.
 */
export async function smtpListener() {
  const mails: Received[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    converse(socket, mails)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

function converse(socket: Socket, mails: Received[]): void {
  let recipients: string[] = []
  let buffer = ''
  let inText = false
  const say = (line: string) => socket.write(`${line}\r\n`)
  const hear = (line: string) => {
    if (/^RCPT TO:/i.test(line)) recipients.push(/<([^>]*)>/.exec(line)?.[1] ?? '')
    if (/^MAIL FROM:/i.test(line)) recipients = []
    if (/^DATA/i.test(line)) inText = true
    say(/^DATA/i.test(line) ? '354 go on' : /^QUIT/i.test(line) ? '221 bye' : '250 ok')
  }
  say('220 listener')
  socket.setEncoding('latin1').on('data', (part: string) => {
    buffer += part
    for (;;) {
      const end = buffer.indexOf(inText ? '\r\n.\r\n' : '\r\n')
      if (end < 0) return
      const piece = buffer.slice(0, end)
      buffer = buffer.slice(end + (inText ? 5 : 2))
      if (!inText) {
        hear(piece)
        continue
      }
      inText = false
      mails.push(read(piece, recipients))
      say('250 taken')
    }
  })
}

function read(raw: string, recipients: string[]): Received {
  const [head = '', ...rest] = raw.replace(/^\.\./gm, '.').split('\r\n\r\n')
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]),
  )
  const text = textOf(rest.join('\r\n\r\n'), headers['content-transfer-encoding']).replace(/\r\n/g, '\n')
  const seen = {
    to: headers.to ?? '',
    subject: words(headers.subject ?? ''),
    text: text.replace(/\n*$/, '\n'),
  }
  return { recipients, headers, seen }
}

function textOf(body: string, encoding = '7bit'): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  return encoding === 'quoted-printable' ? unquoted(body.replace(/=\r\n/g, '')) : body
}

function unquoted(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

/** Undoes RFC 2047 encoded words. */
function words(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?Q\?([^?]*)\?=/gi, (_, word: string) => unquoted(word.replace(/_/g, ' ')))
    .replace(/=\?UTF-8\?B\?([^?]*)\?=/gi, (_, word: string) => Buffer.from(word, 'base64').toString('utf8'))
}
