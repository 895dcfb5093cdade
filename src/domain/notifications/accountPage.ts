import type { AccountKind } from './notice'
import { pageOf } from './pageOf'

type Side = 'clients' | 'users'

const PAGES: Record<Side, Record<AccountKind, string>> = {
  users: {
    verify: '/admin/login',
    known: '/admin/login',
    reset: '/admin/reset-password',
    setup: '/admin/reset-password',
    password_changed: '/admin/forgot',
    factor_changed: '/admin/forgot',
    recovery_code_used: '/admin/second-factor',
    factor_reset: '/admin/login',
    address_changed: '/privacy',
  },
  clients: {
    verify: '/verify',
    known: '/forgot-password',
    reset: '/reset-password',
    setup: '/reset-password',
    password_changed: '/forgot-password',
    factor_changed: '/forgot-password',
    recovery_code_used: '/portal/settings/second-factor',
    factor_reset: '/sign-in',
    address_changed: '/privacy',
  },
}

type To = { side: Side; locale: 'en' | 'de'; siteUrl: string; token: string | null }

/** The page that a mail of `kind` leads to, in the reader's language, with its token where it has one. */
export function accountPage(kind: AccountKind, { side, locale, siteUrl, token }: To): string {
  const page = pageOf({ siteUrl, locale: side === 'users' ? 'en' : locale }, PAGES[side][kind])
  return token === null ? page : `${page}?token=${token}`
}
