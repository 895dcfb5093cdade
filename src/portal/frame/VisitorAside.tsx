import { useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { buttonClass } from '@/ui/buttonClass'

export const VisitorAside = () => {
  const t = useTranslations('Navigation')
  return (
    <>
      <LocalLink href="/sign-in" className="inline-flex min-h-11 items-center text-ink">
        {t('signIn')}
      </LocalLink>
      <LocalLink href="/portal/book" className={buttonClass('main', 'small')}>
        {t('findTime')}
      </LocalLink>
    </>
  )
}
