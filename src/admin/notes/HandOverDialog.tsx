'use client'

import { ActionDialog } from '../panel/ActionDialog'
import { callDoor } from '../panel/callDoor'
import { PanelField } from '../panel/PanelField'
import type { TherapistChoice } from './readTherapists'

type Props = { client: string; therapists: TherapistChoice[] }

/** An owner asks the client whether another therapist may read what one has signed about them. */
export function HandOverDialog({ client, therapists }: Props) {
  const choose =
    (name: 'from' | 'to', label: string) => (refusal: Parameters<typeof PanelField>[0]['refusal']) => (
      <PanelField name={name} label={label} refusal={refusal}>
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
    )
  const send = (form: FormData) =>
    callDoor('POST', `/staff/clients/${client}/note-handovers`, {
      from: form.get('from'),
      to: form.get('to'),
    })
  return (
    <ActionDialog
      label="Hand notes over"
      title="Ask for a handover of notes"
      intro="The client is asked in their settings. With their consent the other therapist reads the signed notes."
      submitLabel="Ask the client"
      send={send}
    >
      {(refusal) => (
        <>
          {choose('from', 'Whose notes')(refusal)}
          {choose('to', 'Who is to read them')(refusal)}
        </>
      )}
    </ActionDialog>
  )
}
