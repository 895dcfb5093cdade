import { useLocale, useTranslations } from 'next-intl'
import type { ErasurePage } from '@/contracts/erasure'

type Props = Pick<ErasurePage, 'gone' | 'kept'>
type Kept = Props['kept'][number]

/** What an erasure destroys, and what it keeps until when and why, as the table of the domain has it. */
export const ClassList = ({ gone, kept }: Props) => {
  const t = useTranslations('Erasure')
  const isGerman = useLocale() === 'de'
  const untilOf = ({ years, since }: Kept) =>
    years === null || since === null ? t('until.never') : t(`until.${since}`, { years })
  return (
    <>
      <section aria-labelledby="gone" className="max-w-prose py-6">
        <h2 id="gone">{t('gone')}</h2>
        <ul className="mt-4 grid list-disc gap-2 ps-6">
          {gone.map((name) => (
            <li key={name}>{t(`class.${name}`)}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="kept" className="max-w-prose py-6">
        <h2 id="kept">{t('kept')}</h2>
        <dl className="mt-4 grid gap-5">
          {kept.map((one) => (
            <div key={one.name} className="border-t border-line pt-4">
              <dt className="font-semibold">{t(`class.${one.name}`)}</dt>
              <dd className="text-soft">
                {t('because', {
                  until: untilOf(one),
                  law: isGerman ? one.law.replaceAll('GDPR', 'DSGVO') : one.law,
                })}
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  )
}
