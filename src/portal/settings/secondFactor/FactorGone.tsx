import { useTranslations } from 'next-intl'
import { Notice } from '@/ui/Notice'

const GONE = ['app', 'passkey', 'set'] as const

/** Says once, where the way back from a change leads, that a factor is gone, or an app set up. */
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
