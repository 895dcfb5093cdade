import type { Payload } from 'payload'
import type { MailKind } from '@/domain/identity/mails'
import { accountMail } from '@/domain/identity/mails'
import type { AuthCollection, Locale } from '@/domain/identity/roles'
import { afterAnswer } from '@/server/afterAnswer'
import { env } from '@/server/env'
import { practiceName } from '@/server/practiceName'
import { tokenHashOf } from '@/server/sessionCookies'

export type Recipient = { collection: AuthCollection; email: string; locale?: Locale | null }

const PAGES: Record<AuthCollection, Record<MailKind, string>> = {
  users: {
    verify: '/admin/login',
    known: '/admin/login',
    reset: '/admin/reset-password',
    setup: '/admin/reset-password',
    passwordChanged: '/admin/forgot',
  },
  clients: {
    verify: '/verify',
    known: '/forgot-password',
    reset: '/reset-password',
    setup: '/reset-password',
    passwordChanged: '/forgot-password',
  },
}

/** The page that a mail of `kind` leads to, in the reader's language, with its token where it has one. */
export function accountLink(to: Recipient, kind: MailKind, token?: string): string {
  const language = to.collection === 'clients' && to.locale === 'de' ? '/de' : ''
  return `${env().SITE_URL}${language}${PAGES[to.collection][kind]}${token ? `?token=${token}` : ''}`
}

type Letter = { to: Recipient; kind: MailKind; token?: string }

/**
 * Sends an account mail once the answer is on its way; `token` belongs to a link that works once, and may be
 * made only then.
 */
export function mailLater(payload: Payload, letter: Letter, makeToken?: () => Promise<string>): void {
  afterAnswer(payload, `mail ${letter.kind}`, async () =>
    sendAccountMail(payload, makeToken ? { ...letter, token: await makeToken() } : letter),
  )
}

/** Sends an account mail. @throws Error when the mail server does not take it */
export async function sendAccountMail(payload: Payload, { to, kind, token }: Letter): Promise<void> {
  const link = accountLink(to, kind, token)
  const words = accountMail({ kind, locale: to.locale ?? 'en', practice: await practiceName(payload), link })
  const id = tokenHashOf(`${kind}|${to.collection}|${to.email}|${token ?? crypto.randomUUID()}`).slice(0, 40)
  await payload.sendEmail({
    to: to.email,
    ...words,
    messageId: `<${id}@${new URL(env().SITE_URL).hostname}>`,
  })
}
