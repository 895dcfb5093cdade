import { useTranslations } from 'next-intl'
import type { Refusal } from './callDoor'

/** Why something was not done, read out as soon as it is there. */
export function RefusalNote({ refusal }: { refusal: Refusal | null }) {
  const t = useTranslations('Panel')
  return (
    <div role="alert" className="trs-refusal">
      {refusal && <p>{refusal.message || t('Common.unreachable')}</p>}
    </div>
  )
}
