'use client'

import { useTranslations } from 'next-intl'
import { ActionDialog } from '../panel/ActionDialog'
import { callDoor } from '../panel/callDoor'
import { PanelField } from '../panel/PanelField'
import type { TherapistChoice } from './readTherapists'

type Props = { client: string; therapists: TherapistChoice[] }

/** An owner asks the client whether another therapist may read what one has signed about them. */
export function HandOverDialog({ client, therapists }: Props) {
  const t = useTranslations('Panel')
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
      label={t('Notes.handOver')}
      title={t('Notes.handOverTitle')}
      intro={t('Notes.handOverIntro')}
      submitLabel={t('Notes.handOverSubmit')}
      send={send}
    >
      {(refusal) => (
        <>
          {choose('from', t('Notes.whoseNotes'))(refusal)}
          {choose('to', t('Notes.whoReads'))(refusal)}
        </>
      )}
    </ActionDialog>
  )
}
