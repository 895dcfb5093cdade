import { useTranslations } from 'next-intl'
import { Notice } from '@/ui/Notice'

const DONE = {
  cancelled: 'moss',
  booked: 'moss',
  series: 'moss',
  'series-ended': 'moss',
  'planned-moved': 'moss',
  moved: 'moss',
  'cancelled-released': 'moss',
  'cancelled-forfeited': 'honey',
} as const

/** Says once, after the way back from an errand, what has happened. */
export const DoneNotice = ({ done, credits }: { done: unknown; credits: number }) => {
  const t = useTranslations('Done')
  if (typeof done !== 'string' || !(done in DONE)) return null
  const free = credits === 0 && done.startsWith('cancelled')
  const key = free ? 'cancelled' : (done as keyof typeof DONE)
  return (
    <div className="mb-6 max-w-2xl">
      <Notice tone={DONE[key]} title={t(`${key}.title`)}>
        {t(`${key}.text`)}
      </Notice>
    </div>
  )
}
