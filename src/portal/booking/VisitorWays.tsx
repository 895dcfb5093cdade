import { useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { buttonClass } from '@/ui/buttonClass'

/** Before anyone has signed in: both ways on keep the chosen time. */
export const VisitorWays = ({ next }: { next: string }) => {
  const t = useTranslations('Sheet')
  const query = `?next=${encodeURIComponent(next)}`
  return (
    <div className="grid gap-3">
      <LocalLink href={`/sign-in${query}`} className={buttonClass()}>
        {t('signIn')}
      </LocalLink>
      <LocalLink href={`/sign-up${query}`} className={buttonClass('quiet')}>
        {t('signUp')}
      </LocalLink>
      <p className="text-s text-soft">{t('kept')}</p>
    </div>
  )
}
