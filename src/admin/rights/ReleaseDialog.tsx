'use client'

import { ActionDialog } from '../panel/ActionDialog'
import { callDoor } from '../panel/callDoor'
import { PanelField } from '../panel/PanelField'

const GROUNDS = {
  legal_claim: 'A legal claim',
  authority: 'An authority that may ask',
  request_of_person: 'The person’s own request',
}

/** An owner lets the author read the record of somebody who was erased; it is on record. */
export function ReleaseDialog({ client }: { client: string }) {
  return (
    <ActionDialog
      label="Release the record"
      title="Release the record"
      intro="Its author can read it for seven days; nobody else can. That you did this, and on which ground, is on record."
      submitLabel="Release"
      send={(form) =>
        callDoor('POST', `/staff/clients/${client}/note-release`, { ground: form.get('ground') })
      }
    >
      {(refusal) => (
        <PanelField name="ground" label="On which ground" refusal={refusal}>
          {(wired) => (
            <select {...wired} required>
              {Object.entries(GROUNDS).map(([ground, words]) => (
                <option key={ground} value={ground}>
                  {words}
                </option>
              ))}
            </select>
          )}
        </PanelField>
      )}
    </ActionDialog>
  )
}
