import { useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'

const PLACES = [
  ['/therapists', 'therapists'],
  ['/portal/book', 'allTimes'],
  ['/journal', 'journal'],
  ['/contact', 'write'],
] as const

/** Where else somebody may have wanted to go. */
export const MissingHelp = () => {
  const t = useTranslations('Site')
  return (
    <nav aria-label={t('elsewhere')} className="pb-20">
      <h2>{t('elsewhere')}</h2>
      <ul className="mt-3 grid max-w-xl gap-x-8 sm:grid-cols-2">
        {PLACES.map(([path, name]) => (
          <li key={path}>
            <LocalLink href={path} className="inline-flex min-h-11 items-center">
              {t(name)}
            </LocalLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
