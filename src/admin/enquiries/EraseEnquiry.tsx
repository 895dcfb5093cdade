'use client'

import { ActionDialog } from '../panel/ActionDialog'
import { callDoor } from '../panel/callDoor'

/** Erases what somebody wrote, at their request: the key goes, that it came stays. */
export function EraseEnquiry({ enquiry }: { enquiry: string }) {
  return (
    <ActionDialog
      label="Erase"
      title="Erase this enquiry"
      intro="Name, address and words can be read by nobody afterwards, and this is not taken back."
      submitLabel="Erase it"
      send={() => callDoor('POST', `/staff/enquiries/${enquiry}/erasure`, {})}
    />
  )
}
