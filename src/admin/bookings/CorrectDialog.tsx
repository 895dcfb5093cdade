'use client'

import { ActionDialog } from '../panel/ActionDialog'
import { callDoor } from '../panel/callDoor'
import { PanelField } from '../panel/PanelField'
import { ReasonField } from '../panel/ReasonField'
import type { Correction } from './corrections'

const WORDS: Record<Correction, string> = {
  completed: 'It took place: the credit is used',
  no_show: 'The client did not come: the credit is forfeited',
  cancelled: 'It was cancelled: the credit comes back',
  waived: 'Leave it as it is, but give the forfeited credit back',
}

/** Sets the outcome of an ended session right. */
export function CorrectDialog({ booking, choices }: { booking: string; choices: Correction[] }) {
  return (
    <ActionDialog
      label="Correct"
      title="Correct the outcome"
      intro="What was recorded stays on record; the correction is added to it."
      submitLabel="Correct"
      send={(form) =>
        callDoor('POST', `/staff/bookings/${booking}/correction`, {
          to: form.get('to'),
          reason: form.get('reason'),
        })
      }
    >
      {(refusal) => (
        <>
          <PanelField name="to" label="What is right?" refusal={refusal}>
            {(wired) => (
              <select {...wired} required>
                {choices.map((choice) => (
                  <option key={choice} value={choice}>
                    {WORDS[choice]}
                  </option>
                ))}
              </select>
            )}
          </PanelField>
          <ReasonField refusal={refusal} required />
        </>
      )}
    </ActionDialog>
  )
}
