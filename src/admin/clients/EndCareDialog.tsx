'use client'

import { ActionDialog } from '../panel/ActionDialog'
import { callDoor } from '../panel/callDoor'
import { PanelField } from '../panel/PanelField'
import type { OwnTherapist } from './readCare'

/** The client stops being a therapist's own; what they had together stays on record. */
export function EndCareDialog({ client, therapists }: { client: string; therapists: OwnTherapist[] }) {
  return (
    <ActionDialog
      label="End care"
      title="End care"
      intro="This therapist no longer sees the client. Past sessions stay; a new booking begins care again."
      submitLabel="End care"
      send={(form) =>
        callDoor('POST', `/staff/clients/${client}/care-end`, { therapist: form.get('therapist') })
      }
    >
      {(refusal) => (
        <PanelField name="therapist" label="With whom" refusal={refusal}>
          {(wired) => (
            <select {...wired} required>
              {therapists.map(({ slug, displayName }) => (
                <option key={slug} value={slug}>
                  {displayName}
                </option>
              ))}
            </select>
          )}
        </PanelField>
      )}
    </ActionDialog>
  )
}
