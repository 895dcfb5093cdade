'use client'

import { ActionDialog } from '../panel/ActionDialog'
import { callDoor } from '../panel/callDoor'
import { PanelField } from '../panel/PanelField'

/** What no rule could decide, settled by a person, with a word about how. */
export function SettleTaskDialog({ task }: { task: string }) {
  return (
    <ActionDialog
      label="Settle"
      title="Settle this task"
      intro="Do what is right first, then settle it here; it leaves the list of what needs attention."
      submitLabel="Settled"
      isMain
      send={(form) => callDoor('POST', `/staff/tasks/${task}/settlement`, { note: form.get('note') })}
    >
      {(refusal) => (
        <PanelField name="note" label="How it was settled (nothing clinical)" refusal={refusal}>
          {(wired) => <textarea {...wired} rows={2} maxLength={500} />}
        </PanelField>
      )}
    </ActionDialog>
  )
}
