'use client'

import { AccountMenu } from '@/ui/AccountMenu'
import { useLanguages } from './useLanguages'

type Props = {
  settings: { href: string; label: string }
  words: { account: string; signOut: string }
  person: { name: string; email: string }
  locale: string
  signOutForm: string
}

/** Who is signed in, and from there: settings, the other language, signing out. */
export const AccountCorner = ({ settings, words, person, locale, signOutForm }: Props) => (
  <AccountMenu
    href={settings.href}
    label={words.account}
    person={person}
    links={[settings, ...useLanguages().filter(({ lang }) => lang !== locale)]}
    signOut={words.signOut}
    signOutForm={signOutForm}
  />
)
