import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/ui/Notice'
import { RefreshAt } from '@/ui/RefreshAt'
import { clockWords, momentWords } from '../time/timeWords'
import type { Kept } from './readKept'

/** Until when a time is the visitor's; null: the half hour is over. The page looks again when it ends. */
export const KeptNote = ({ kept, zone }: { kept: Kept | null; zone: string }) => {
  const t = useTranslations('Kept')
  const viewer = { locale: useLocale(), timeZone: zone }
  if (!kept) return <Notice tone="honey">{t('over')}</Notice>
  const moment = momentWords(kept.startsAt, viewer)
  return (
    <Notice tone="moss">
      {t('until', { moment, clock: clockWords(kept.reservedUntil, viewer) })}
      <RefreshAt at={Date.parse(kept.reservedUntil)} />
    </Notice>
  )
}
