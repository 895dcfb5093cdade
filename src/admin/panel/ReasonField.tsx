import type { Refusal } from './callDoor'
import { PanelField } from './PanelField'

/** Why; kept with what is done. */
export function ReasonField({ refusal, required = false }: { refusal: Refusal | null; required?: boolean }) {
  return (
    <PanelField name="reason" label={required ? 'Reason' : 'Reason (if there is one)'} refusal={refusal}>
      {(wired) => <textarea {...wired} rows={2} maxLength={500} required={required} />}
    </PanelField>
  )
}
