'use client'

import { ActionDialog } from '../panel/ActionDialog'
import { callDoor } from '../panel/callDoor'
import { PanelField } from '../panel/PanelField'
import { ReasonField } from '../panel/ReasonField'

/** Courtesy credits, on record with who gave them and why. */
export function GiveCreditsDialog({ client }: { client: string }) {
  return (
    <ActionDialog
      label="Give credits"
      title="Give credits"
      intro="Courtesy credits are free of charge and do not expire."
      submitLabel="Give"
      send={(form, requestId) =>
        callDoor('POST', '/staff/credits', {
          client,
          creditType: form.get('creditType'),
          quantity: Number(form.get('quantity')),
          reason: form.get('reason'),
          requestId,
        })
      }
    >
      {(refusal) => (
        <>
          <PanelField name="quantity" label="How many" refusal={refusal}>
            {(wired) => (
              <input {...wired} type="number" min={1} max={100} step={1} defaultValue={1} required />
            )}
          </PanelField>
          <PanelField name="creditType" label="Type of credit" refusal={refusal}>
            {(wired) => <input {...wired} type="text" defaultValue="session" required maxLength={40} />}
          </PanelField>
          <ReasonField refusal={refusal} required />
        </>
      )}
    </ActionDialog>
  )
}
