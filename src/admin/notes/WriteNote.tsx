'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { NoteView } from '@/contracts/notes'
import { callDoor, type Refusal } from '../panel/callDoor'
import { RefusalNote } from '../panel/RefusalNote'

type Props = {
  about: { booking: string } | { client: string }
  kind?: 'session' | 'process'
  label: string
  /** What it is about, for whoever cannot see the row it stands in. */
  of?: string
}

/** Begins a note, or opens the one that a session has. */
export function WriteNote({ about, kind = 'session', label, of }: Props) {
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const write = async () => {
    const format = kind === 'process' ? 'free' : 'soap'
    const answer = await callDoor<{ note: NoteView }>('POST', '/staff/notes', { ...about, kind, format })
    if (answer.ok) return window.location.assign(`/admin/collections/notes/${answer.body.note.id}`)
    setRefusal(answer.refusal)
  }
  return (
    <>
      <Button
        size="small"
        buttonStyle="secondary"
        onClick={write}
        extraButtonProps={of ? { 'aria-label': `${label}: ${of}` } : {}}
      >
        {label}
      </Button>
      <RefusalNote refusal={refusal} />
    </>
  )
}
