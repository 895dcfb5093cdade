'use client'

import { ActionDialog } from '../panel/ActionDialog'
import { callDoor } from '../panel/callDoor'
import { PanelField } from '../panel/PanelField'
import { ReasonField } from '../panel/ReasonField'

/** On a client's written request. */
export function EraseDialog({ client }: { client: string }) {
  return (
    <ActionDialog
      label="Erase on request"
      title="Erase this client"
      intro="Only on their own written request. They are told by mail and have fourteen days to take it back; then it is done for good."
      submitLabel="Begin the fourteen days"
      send={(form) =>
        callDoor('POST', `/staff/clients/${client}/erasure`, {
          reason: form.get('reason'),
          credits: form.get('credits') === 'on',
        })
      }
    >
      {(refusal) => (
        <>
          <PanelField
            name="credits"
            label="They know that paid credits are lost unless we pay them back before"
            refusal={refusal}
          >
            {(wired) => <input {...wired} type="checkbox" />}
          </PanelField>
          <ReasonField refusal={refusal} required />
        </>
      )}
    </ActionDialog>
  )
}
