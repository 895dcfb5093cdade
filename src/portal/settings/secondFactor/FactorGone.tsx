import { useTranslations } from 'next-intl'
import { Notice } from '@/ui/Notice'

const GONE = ['app', 'passkey'] as const

/** Says once, where the way back from taking a factor away leads, that it is gone. */
export const FactorGone = ({ done }: { done: unknown }) => {
  const t = useTranslations('SecondFactor')
  const gone = GONE.find((one) => one === done)
  if (!gone) return null
  return (
    <div id={`${gone}-gone`} className="mb-8 max-w-2xl scroll-mt-6">
      <Notice tone="moss">{t(`done.${gone}`)}</Notice>
    </div>
  )
}
