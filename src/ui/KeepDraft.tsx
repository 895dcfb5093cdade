'use client'

import { useEffect, useRef } from 'react'
import { DRAFT, draftKeys } from './drafts'

type Props = {
  field: string
  /** Whose draft of what: nobody else's is ever shown. */
  of: string
  /** Changes when what was written has been sent. */
  attempt: string
}

/** Keeps what is typed into a field of its form on this device, until it is sent. */
export const KeepDraft = ({ field, of, attempt }: Props) => {
  const mark = useRef<HTMLSpanElement>(null)
  const sent = useRef(attempt)

  useEffect(() => {
    const control = mark.current?.closest('form')?.elements.namedItem(field)
    if (!(control instanceof HTMLTextAreaElement)) return
    const key = DRAFT + of
    if (sent.current !== attempt) {
      localStorage.removeItem(key)
      sent.current = attempt
    }
    const owner = of.split(':')[0]
    for (const other of draftKeys())
      if (!other.startsWith(`${DRAFT}${owner}:`)) localStorage.removeItem(other)
    control.value ||= localStorage.getItem(key) ?? ''
    const keep = () => {
      if (control.value) localStorage.setItem(key, control.value)
      else localStorage.removeItem(key)
    }
    control.addEventListener('input', keep)
    return () => control.removeEventListener('input', keep)
  }, [field, of, attempt])

  return <span ref={mark} hidden />
}
