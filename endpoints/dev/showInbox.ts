import type { Endpoint } from 'payload'
import { DomainError } from '@/domain/errors'
import type { Mail, MailBox } from '@/domain/identity/mailer'
import { practiceMode } from '@/server/practiceMode'

const SHOWN_MAX = 100
const HEAD = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
}
const STYLE =
  'body{font:16px/1.5 system-ui;max-width:50rem;margin:2rem auto;padding:0 1rem}pre{white-space:pre-wrap}'

/**
 * `GET /api/dev/inbox?to=`: the mails that the twin has kept, as a page to look at, newest first. 200; 404
 * not_found in production, or where a real mail server serves (`box` is null).
 */
export function showInbox(box: MailBox | null): Endpoint {
  return {
    path: '/dev/inbox',
    method: 'get',
    handler: async ({ searchParams }) => {
      if (!box || practiceMode() === 'production')
        throw new DomainError('not_found', 'There is nothing here.')
      const mails = await box.list(searchParams?.get('to') ?? undefined)
      return new Response(page(mails.slice(0, SHOWN_MAX)), { headers: HEAD })
    },
  }
}

function page(mails: Mail[]): string {
  const items = mails.map(({ to, subject, text, calendar }) => {
    const entry = calendar
      ? `<h3>Calendar (${calendar.method})</h3><pre>${escaped(calendar.content)}</pre>`
      : ''
    const head = `<summary><b>${escaped(subject)}</b> to ${escaped(to)}</summary>`
    return `<li><details>${head}<pre>${escaped(text)}</pre>${entry}</details></li>`
  })
  const list = items.length > 0 ? `<ol>${items.join('')}</ol>` : '<p>No mail yet.</p>'
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Inbox of the demo</title>
<style>${STYLE}</style></head><body><h1>Inbox</h1><p>Mails of the demo: none of them left this machine.</p>${list}
</body></html>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
