'use client'

import { useEffect, useRef } from 'react'
import { DRAFT, draftKeys } from './drafts'

type Props = {
  field: string
  /** Whose draft of what: nobody else's is ever shown. */
  of: string
  /** Names this sending; once it is done the address says its end as `sent`. */
  attempt: string
}

/** Keeps what is typed into a field of its form on this device, until it is sent. */
export const KeepDraft = ({ field, of, attempt }: Props) => {
  const mark = useRef<HTMLSpanElement>(null)

  useEffect(() => {
    const form = mark.current?.closest('form')
    const control = form?.elements.namedItem(field)
    if (!(form && control instanceof HTMLTextAreaElement)) return
    const key = DRAFT + of
    // The page may have been made anew meanwhile: what is on its way is remembered beside it.
    const sent = new URLSearchParams(location.search).get('sent')
    if (sent && sent === sessionStorage.getItem(key)) {
      sessionStorage.removeItem(key)
      localStorage.removeItem(key)
      control.value = ''
    }
    const owner = of.split(':')[0]
    for (const other of draftKeys())
      if (!other.startsWith(`${DRAFT}${owner}:`)) localStorage.removeItem(other)
    control.value ||= localStorage.getItem(key) ?? ''
    const keep = () => {
      if (control.value) localStorage.setItem(key, control.value)
      else localStorage.removeItem(key)
    }
    const send = () => sessionStorage.setItem(key, attempt.slice(-8))
    control.addEventListener('input', keep)
    form.addEventListener('submit', send)
    return () => {
      control.removeEventListener('input', keep)
      form.removeEventListener('submit', send)
    }
  }, [field, of, attempt])

  return <span ref={mark} hidden />
}
