import { useLocale, useTranslations } from 'next-intl'
import type { ConsentItem } from '@/contracts/rights'
import { LocalLink } from '@/i18n/LocalLink'
import { SubmitAfterAsking } from '@/ui/SubmitAfterAsking'
import { SubmitButton } from '@/ui/SubmitButton'
import { momentWords } from '../time/timeWords'
import { answerConsent } from './answerConsent'

type Props = { items: ConsentItem[]; timeZone: string }

/** What the client said to each document, the way to its words, and what can still be said. */
export const ConsentList = ({ items, timeZone }: Props) => {
  const t = useTranslations('Settings')
  const viewer = { locale: useLocale(), timeZone }
  const saidOf = ({ at, canWithdraw, document, given, lastVersion }: ConsentItem) => {
    if (at === null || lastVersion === null) return t('consentNever')
    const day = momentWords(at, viewer)
    if (given) return t('consentGiven', { day, version: lastVersion })
    return document === 'privacy' && !canWithdraw ? t('consentWithdrawn', { day }) : t('consentNewer')
  }
  return (
    <ul>
      {items.map((item) => (
        <li key={item.document} className="grid gap-3 border-t border-line py-4">
          <span>
            <span className="block font-semibold">{t(`consent.${item.document}`)}</span>
            <span className="text-soft">{saidOf(item)} </span>
            <LocalLink href={`/privacy#${item.document}`}>{t('consentRead')}</LocalLink>
          </span>
          {!item.given && (
            <form action={answerConsent}>
              <SubmitButton size="small" name="consent" value={`${item.document} yes`}>
                {t('agree')}
              </SubmitButton>
            </form>
          )}
          {item.canWithdraw && (
            <form action={answerConsent}>
              <input type="hidden" name="consent" value={`${item.document} no`} />
              <SubmitAfterAsking
                look="quiet"
                size="small"
                question={t('withdrawAsk')}
                consequence={t('withdrawThen')}
                confirm={t('withdraw')}
                back={t('back')}
              >
                {t('withdraw')}
              </SubmitAfterAsking>
            </form>
          )}
        </li>
      ))}
    </ul>
  )
}
