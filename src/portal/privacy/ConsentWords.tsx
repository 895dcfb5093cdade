import { useLocale, useTranslations } from 'next-intl'
import { currentText } from '@/domain/consents/consent'
import type { ConsentDocument } from '@/domain/consents/consentDocuments'
import { dateWords } from '../time/timeWords'

/** The words of today of one document, under an address of their own. */
export const ConsentWords = ({ document }: { document: ConsentDocument }) => {
  const t = useTranslations('Privacy')
  const locale = useLocale()
  const { version, words } = currentText(document)
  return (
    <section id={document} aria-labelledby={`${document}-title`} className="max-w-prose py-6">
      <h2 id={`${document}-title`}>{t(document)}</h2>
      <p className="text-soft">
        {t('since', { day: dateWords(`${version}T12:00:00Z`, { locale, timeZone: 'UTC' }) })}
      </p>
      {words[locale].map((paragraph) => (
        <p key={paragraph} className="mt-4">
          {paragraph}
        </p>
      ))}
    </section>
  )
}
