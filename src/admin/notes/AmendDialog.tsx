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
      send={async (form) => {
        const reason = String(form.get('reason') ?? '')
        const answer = await callDoor<{ note: NoteView }>('POST', `/staff/notes/${note}/amendments`, {
          reason,
        })
        if (answer.ok) window.location.assign(`/admin/collections/notes/${answer.body.note.id}`)
        return answer
      }}
    >
      {(refusal) => <ReasonField refusal={refusal} required />}
    </ActionDialog>
  )
}
