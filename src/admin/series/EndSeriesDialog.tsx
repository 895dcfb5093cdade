'use client'

import { ActionDialog } from '../panel/ActionDialog'
import { callDoor } from '../panel/callDoor'
import { ReasonField } from '../panel/ReasonField'

/** Ends what is left of a series for its client. */
export function EndSeriesDialog({ series }: { series: string }) {
  return (
    <ActionDialog
      label="End the series"
      title="End what is left of this series"
      intro="What is planned is planned no more. What is booked and still ahead is cancelled by the practice: its credits come back, and the client is told."
      submitLabel="End the series"
      send={(form) => callDoor('POST', `/staff/series/${series}/end`, { reason: form.get('reason') })}
    >
      {(refusal) => <ReasonField refusal={refusal} />}
    </ActionDialog>
  )
}
