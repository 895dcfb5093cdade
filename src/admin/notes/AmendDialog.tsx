'use client'

import { useTranslations } from 'next-intl'
import type { NoteView } from '@/contracts/notes'
import { ActionDialog } from '../panel/ActionDialog'
import { callDoor } from '../panel/callDoor'
import { ReasonField } from '../panel/ReasonField'

/** A signed note is added to by another one, with a reason; both are shown. */
export function AmendDialog({ note }: { note: string }) {
  const t = useTranslations('Panel')
  return (
    <ActionDialog
      label={t('Notes.amend')}
      title={t('Notes.amendTitle')}
      intro={t('Notes.amendIntro')}
      submitLabel={t('Notes.amendSubmit')}
      send={(form) => callDoor('POST', `/staff/notes/${note}/amendments`, { reason: form.get('reason') })}
      leadsTo={(body) => `/admin/collections/notes/${(body as { note: NoteView }).note.id}`}
    >
      {(refusal) => <ReasonField refusal={refusal} required />}
    </ActionDialog>
  )
}
