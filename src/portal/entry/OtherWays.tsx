import { useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { addressOf } from '../week/addressOf'

type Props = { isSecondStep: boolean; next?: string }

/** For whom the form of the sign-in is not the way: no account yet, no password, nothing to show as well. */
export const OtherWays = ({ isSecondStep, next }: Props) => {
  const t = useTranslations('SignIn')
  if (isSecondStep) return <p className="text-soft">{t('lost')}</p>
  return (
    <>
      <p>
        {t('noAccount')} <LocalLink href={addressOf('/sign-up', { next })}>{t('signUp')}</LocalLink>
      </p>
      <p>
        {t('forgot')} <LocalLink href="/forgot-password">{t('reset')}</LocalLink>
      </p>
    </>
  )
}
