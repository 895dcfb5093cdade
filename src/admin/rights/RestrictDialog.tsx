'use client'

import { ActionDialog } from '../panel/ActionDialog'
import { callDoor } from '../panel/callDoor'
import { ReasonField } from '../panel/ReasonField'

type Props = { client: string; isRestricted: boolean }

/** Art. 18 GDPR, on a client's request; and the end of it. */
export function RestrictDialog({ client, isRestricted }: Props) {
  const label = isRestricted ? 'Lift the restriction' : 'Restrict the use of data'
  return (
    <ActionDialog
      label={label}
      title={label}
      intro={
        isRestricted
          ? 'They can book, buy and write again.'
          : 'No bookings, purchases, messages, handovers or reminders until it is lifted. What is booked stays booked.'
      }
      submitLabel={label}
      send={(form) =>
        callDoor('POST', `/staff/clients/${client}/restriction`, {
          restricted: !isRestricted,
          reason: form.get('reason'),
        })
      }
    >
      {(refusal) => <ReasonField refusal={refusal} required />}
    </ActionDialog>
  )
}
