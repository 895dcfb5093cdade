import { useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { buttonClass } from '@/ui/buttonClass'
import { SubmitButton } from '@/ui/SubmitButton'
import { signOut } from '../session/signOut'

export const SignedInAside = () => {
  const t = useTranslations('Navigation')
  return (
    <>
      <LocalLink href="/portal/book" className={buttonClass('main', 'small')}>
        {t('book')}
      </LocalLink>
      <form action={signOut} className="hidden md:block">
        <SubmitButton look="quiet" size="small">
          {t('signOut')}
        </SubmitButton>
      </form>
    </>
  )
}
