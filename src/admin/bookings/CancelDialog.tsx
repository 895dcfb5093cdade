'use client'

import { ActionDialog } from '../panel/ActionDialog'
import { callDoor } from '../panel/callDoor'
import { ReasonField } from '../panel/ReasonField'

/** Ends a session before it takes place, in the practice's name or in the client's. */
export function CancelDialog({ booking, freeUntil }: { booking: string; freeUntil: string }) {
  return (
    <ActionDialog
      label="Cancel"
      title="Cancel this session"
      submitLabel="Cancel the session"
      send={(form) =>
        callDoor('POST', `/staff/bookings/${booking}/cancellation`, {
          by: form.get('by'),
          reason: form.get('reason') || null,
        })
      }
    >
      {(refusal) => (
        <>
          <fieldset className="trs-choice">
            <legend>Who cancels?</legend>
            <label>
              <input type="radio" name="by" value="practice" defaultChecked /> The practice. The credit comes
              back.
            </label>
            <label>
              <input type="radio" name="by" value="client" /> The client. Free of charge until {freeUntil},
              and by the practice’s rule for late cancelling from then on.
            </label>
          </fieldset>
          <ReasonField refusal={refusal} />
        </>
      )}
    </ActionDialog>
  )
}
