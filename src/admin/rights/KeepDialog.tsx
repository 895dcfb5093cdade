'use client'

import { ActionDialog } from '../panel/ActionDialog'
import { callDoor } from '../panel/callDoor'
import { ReasonField } from '../panel/ReasonField'

/** Takes an erasure back, as its client asks. */
export function KeepDialog({ client }: { client: string }) {
  return (
    <ActionDialog
      label="Take the erasure back"
      title="Take the erasure back"
      intro="Only as the client asks. They are told by mail; nothing is erased."
      submitLabel="Take it back"
      send={(form) =>
        callDoor('POST', `/staff/clients/${client}/erasure-withdrawal`, { reason: form.get('reason') })
      }
    >
      {(refusal) => <ReasonField refusal={refusal} required />}
    </ActionDialog>
  )
}
