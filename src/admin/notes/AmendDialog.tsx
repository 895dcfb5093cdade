'use client'

import type { NoteView } from '@/contracts/notes'
import { ActionDialog } from '../panel/ActionDialog'
import { callDoor } from '../panel/callDoor'
import { ReasonField } from '../panel/ReasonField'

/** A signed note is added to by another one, with a reason; both are shown. */
export function AmendDialog({ note }: { note: string }) {
  return (
    <ActionDialog
      label="Amend"
      title="Amend this note"
      intro="The note stays as it is. What you write is shown below it, with this reason."
      submitLabel="Begin the amendment"
      send={(form) => callDoor('POST', `/staff/notes/${note}/amendments`, { reason: form.get('reason') })}
      leadsTo={(body) => `/admin/collections/notes/${(body as { note: NoteView }).note.id}`}
    >
      {(refusal) => <ReasonField refusal={refusal} required />}
    </ActionDialog>
  )
}
