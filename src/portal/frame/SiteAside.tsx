import { useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { buttonClass } from '@/ui/buttonClass'

type Props = { isSignedIn: boolean; hasMenu: boolean }

/** The two ways out of the public site: into one's own portal, and to a time. */
export const SiteAside = ({ isSignedIn, hasMenu }: Props) => {
  const t = useTranslations('Navigation')
  return isSignedIn ? (
    <LocalLink href="/portal" className={buttonClass('main', 'small')}>
      {t('toPortal')}
    </LocalLink>
  ) : (
    <>
      <LocalLink
        href="/sign-in"
        className={`min-h-11 items-center text-ink no-underline hover:underline ${
          hasMenu ? 'hidden md:inline-flex' : 'inline-flex'
        }`}
      >
        {t('signIn')}
      </LocalLink>
      <LocalLink href="/portal/book" className={buttonClass('main', 'small')}>
        {t('findTime')}
      </LocalLink>
    </>
  )
}
