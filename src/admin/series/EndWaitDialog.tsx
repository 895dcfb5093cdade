'use client'

import { ActionDialog } from '../panel/ActionDialog'
import { callDoor } from '../panel/callDoor'

/** Takes somebody off the waiting list. */
export function EndWaitDialog({ wait }: { wait: string }) {
  return (
    <ActionDialog
      label="Take off the list"
      title="Take this client off the waiting list"
      intro="They are told of no such time any more. They can ask again."
      submitLabel="Take off the list"
      send={() => callDoor('DELETE', `/staff/waitlist/${wait}`)}
    />
  )
}
