'use client'

import { Button } from '@payloadcms/ui'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useState } from 'react'
import type { NoteView } from '@/contracts/notes'
import { NOTE_FORMATS, NOTE_SECTIONS, type NoteFormat } from '@/domain/notes/note'
import { callDoor, type Refusal } from '../panel/callDoor'
import { RefusalNote } from '../panel/RefusalNote'
import { useAutosave } from './useAutosave'

/** A draft: kept as it is typed, signed when its author says so. */
export function NoteEditor({ note }: { note: NoteView }) {
  const t = useTranslations('Panel')
  const id = useId()
  const { draft, saving, change, flush } = useAutosave(note)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const isUnsaved = saving.state !== 'saved'
  useEffect(() => {
    if (!isUnsaved) return
    const hold = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', hold)
    return () => window.removeEventListener('beforeunload', hold)
  }, [isUnsaved])
  const sign = async () => {
    const revision = await flush()
    if (revision === null) return
    const answer = await callDoor('POST', `/staff/notes/${note.id}/signature`, { revision })
    if (answer.ok) return window.location.reload()
    setRefusal(answer.refusal)
  }
  const write = (name: string, words: string) =>
    change({ ...draft, sections: { ...draft.sections, [name]: words } })
  return (
    <section className="trs-note" aria-label={t(note.amends ? 'Notes.amendment' : 'Notes.note')}>
      {note.reason && <p>{t('Notes.reasonWas', { reason: note.reason })}</p>}
      <div className="trs-field">
        <label htmlFor={`${id}-format`}>{t('Notes.format')}</label>
        <select
          id={`${id}-format`}
          value={draft.format}
          onChange={({ target }) => change({ ...draft, format: target.value as NoteFormat })}
        >
          {NOTE_FORMATS.map((format) => (
            <option key={format} value={format}>
              {t(`Notes.formats.${format}`)}
            </option>
          ))}
        </select>
      </div>
      {NOTE_SECTIONS[draft.format].map((name) => (
        <div key={name} className="trs-field">
          <label htmlFor={`${id}-${name}`}>{t(`Notes.headings.${name}`)}</label>
          <textarea
            id={`${id}-${name}`}
            rows={draft.format === 'free' ? 16 : 5}
            maxLength={20_000}
            value={draft.sections[name] ?? ''}
            onChange={({ target }) => write(name, target.value)}
          />
        </div>
      ))}
      <p role="status">{t(`Notes.saving.${saving.state}`)}</p>
      <RefusalNote refusal={refusal ?? (saving.state === 'refused' ? saving.refusal : null)} />
      <p>{t('Notes.onceSigned')}</p>
      <Button onClick={sign}>{t('Notes.sign')}</Button>
    </section>
  )
}
