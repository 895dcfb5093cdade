import { useTranslations } from 'next-intl'
import type { Refusal } from './callDoor'
import { PanelField } from './PanelField'

/** Why; kept with what is done. */
export function ReasonField({ refusal, required = false }: { refusal: Refusal | null; required?: boolean }) {
  const t = useTranslations('Panel')
  return (
    <PanelField name="reason" label={t(required ? 'Common.reason' : 'Common.reasonIfAny')} refusal={refusal}>
      {(wired) => <textarea {...wired} rows={2} maxLength={500} required={required} />}
    </PanelField>
  )
}
