'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { ShownNote } from '@/contracts/notes'
import { type Answer, callDoor } from '../panel/callDoor'
import { RefusalNote } from '../panel/RefusalNote'
import { AmendDialog } from './AmendDialog'
import { NoteEditor } from './NoteEditor'
import { SignedNote } from './SignedNote'

/** One note with what amends it: written on while it is a draft, read once it is signed. */
export function NotePage({ id, timeZone }: { id: string; timeZone: string }) {
  const t = useTranslations('Panel')
  const [answer, setAnswer] = useState<Answer<ShownNote> | null>(null)
  useEffect(() => {
    let hasLeft = false
    void callDoor<ShownNote>('GET', `/staff/notes/${id}`).then((found) => {
      if (!hasLeft) setAnswer(found)
    })
    return () => {
      hasLeft = true
    }
  }, [id])
  if (!answer) return <p role="status">{t('Notes.opening')}</p>
  if (!answer.ok) return <RefusalNote refusal={answer.refusal} />
  const { note, amendments } = answer.body
  if (note.signedAt === null) return <NoteEditor note={note} />
  return (
    <section className="trs-note" aria-label={t('Notes.note')}>
      <SignedNote note={note} timeZone={timeZone} />
      {amendments.map((one) => (
        <SignedNote key={one.id} note={one} timeZone={timeZone} />
      ))}
      {note.isOwn && <AmendDialog note={note.id} />}
    </section>
  )
}
