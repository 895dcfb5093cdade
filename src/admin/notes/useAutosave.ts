'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { NoteView } from '@/contracts/notes'
import type { NoteFormat, Sections } from '@/domain/notes/note'
import { callDoor, type Refusal } from '../panel/callDoor'

const AFTER_MS = 1_200

export type Draft = { format: NoteFormat; sections: Sections }
export type Saving = { state: 'saved' | 'unsaved' | 'saving' } | { state: 'refused'; refusal: Refusal }

/**
 * Keeps a draft as it is typed, a moment after the last key, one call after the other. `flush` saves what is not
 * saved yet and answers the revision that then stands, or null where it was refused.
 */
export function useAutosave(note: NoteView) {
  const [draft, setDraft] = useState<Draft>({ format: note.format, sections: note.sections })
  const [saving, setSaving] = useState<Saving>({ state: 'saved' })
  const latest = useRef(draft)
  const revision = useRef(note.revision)
  const isDirty = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const queue = useRef<Promise<number | null>>(Promise.resolve(note.revision))

  const save = useCallback(async (): Promise<number | null> => {
    if (!isDirty.current) return revision.current
    isDirty.current = false
    setSaving({ state: 'saving' })
    const body = { revision: revision.current, ...latest.current }
    const answer = await callDoor<{ note: NoteView }>('PATCH', `/staff/notes/${note.id}`, body)
    if (!answer.ok) {
      isDirty.current = true
      setSaving({ state: 'refused', refusal: answer.refusal })
      return null
    }
    revision.current = answer.body.note.revision
    // What was typed meanwhile has a timer of its own.
    setSaving({ state: isDirty.current ? 'unsaved' : 'saved' })
    return revision.current
  }, [note.id])

  const flush = useCallback(() => {
    queue.current = queue.current.then(save)
    return queue.current
  }, [save])

  const change = useCallback(
    (next: Draft) => {
      latest.current = next
      isDirty.current = true
      setDraft(next)
      setSaving({ state: 'unsaved' })
      clearTimeout(timer.current)
      timer.current = setTimeout(flush, AFTER_MS)
    },
    [flush],
  )

  useEffect(() => () => clearTimeout(timer.current), [])

  return { draft, saving, change, flush }
}
