import { useLocale, useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { localPath } from '@/i18n/localPath'
import { buttonClass } from '@/ui/buttonClass'
import { WaitingPage } from '@/ui/WaitingPage'
import type { Client } from '../answers'
import { signOut } from '../session/signOut'
import { AccountCorner } from './AccountCorner'

const FORM = 'sign-out'

export const SignedInAside = ({ client: { name, email } }: { client: Client }) => {
  const t = useTranslations('Navigation')
  const locale = useLocale()
  return (
    <>
      <LocalLink href="/portal/book" className={buttonClass('main', 'small')}>
        {t('book')}
        <WaitingPage />
      </LocalLink>
      <form id={FORM} action={signOut} hidden />
      <AccountCorner
        settings={{ href: localPath(locale, '/portal/settings'), label: t('settings') }}
        words={{ account: t('account'), signOut: t('signOut') }}
        person={{ name, email }}
        locale={locale}
        signOutForm={FORM}
      />
    </>
  )
}
