import { useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { Notice } from '@/ui/Notice'
import { Ways } from '@/ui/Ways'

type Props = {
  /** The next free times, as links. */
  ways: { href: string; label: string }[]
  /** The client's own session at this time, where that is why it is free no longer. */
  own?: string
}

/**
 * In place of the button, of a time whose address came late: out of a mail, another tab, or the page before.
 */
export const TakenTime = ({ ways, own }: Props) => {
  const t = useTranslations('Taken')
  if (own) {
    return (
      <Notice tone="moss" title={t('own')}>
        <LocalLink href={`/portal/bookings/${own}`}>{t('ownOpen')}</LocalLink>
      </Notice>
    )
  }
  return (
    <Notice tone="clay" title={t('title')}>
      {t('text')}
      {ways.length > 0 && <Ways heading={t('next')} ways={ways} />}
    </Notice>
  )
}
