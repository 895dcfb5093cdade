'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { NoteView } from '@/contracts/notes'
import { type Draft, draftKeeper, type Saving } from './draftKeeper'

const AFTER_MS = 1_200

/**
 * Keeps a draft as it is typed, a moment after the last key and as the page is left, call after call.
 * `flush` saves what is not saved yet and answers the revision that then stands, null where it was refused.
 */
export function useAutosave(note: NoteView) {
  const [draft, setDraft] = useState<Draft>({ format: note.format, sections: note.sections })
  const [saving, setSaving] = useState<Saving>({ state: 'saved' })
  const [keeper] = useState(() => draftKeeper(note, setSaving))
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const change = useCallback(
    (next: Draft) => {
      setDraft(next)
      keeper.take(next)
      clearTimeout(timer.current)
      timer.current = setTimeout(keeper.flush, AFTER_MS)
    },
    [keeper],
  )

  // A link of the panel leaves without a word: what was typed last is saved now, not a moment later.
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      void keeper.flush()
    },
    [keeper],
  )
  return { draft, saving, change, flush: keeper.flush }
}
