import { useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { buttonClass } from '@/ui/buttonClass'
import { journalPath } from './journalPath'

/** The ways to what is newer and older; nothing where one page holds all. */
export const JournalPages = ({ number, pages }: { number: number; pages: number }) => {
  const t = useTranslations('Site')
  if (pages < 2) return null
  return (
    <nav aria-label={t('journalPages')} className="mt-10 flex flex-wrap items-center gap-x-5 gap-y-3">
      {number > 1 && (
        <LocalLink href={journalPath(number - 1)} rel="prev" className={buttonClass('quiet')}>
          {t('newer')}
        </LocalLink>
      )}
      <p className="text-soft">{t('pageOf', { number, pages })}</p>
      {number < pages && (
        <LocalLink href={journalPath(number + 1)} rel="next" className={buttonClass('quiet')}>
          {t('older')}
        </LocalLink>
      )}
    </nav>
  )
}
