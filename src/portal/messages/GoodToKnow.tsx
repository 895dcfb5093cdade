import { useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { Letter } from '@/ui/drawings/Letter'

/** Who reads what is written here, how soon, and what it is not for. */
export const GoodToKnow = () => {
  const t = useTranslations('Messages')
  return (
    <aside aria-labelledby="good-to-know" className="rounded-card bg-sand p-6 text-s">
      <Letter className="mb-3 w-32" />
      <h2 id="good-to-know" className="text-l">
        {t('goodToKnow')}
      </h2>
      <ul className="mt-3 grid gap-3">
        <li>{t('private')}</li>
        <li>{t('between')}</li>
        <li>{t('urgent')}</li>
      </ul>
      <p className="mt-4">
        <LocalLink href="/portal/book">{t('book')}</LocalLink>
      </p>
    </aside>
  )
}
