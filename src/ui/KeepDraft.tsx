'use client'

import { useEffect, useRef } from 'react'
import { draftSeal } from './draftSeal'
import { DRAFT, draftKeys } from './drafts'

type Props = {
  field: string
  /** Whose draft of what: nobody else's is ever shown. */
  of: string
  /** Seals it: known to pages of its writer, and never kept. */
  secret: string
  /** Names this sending; once it is done the address says its end as `sent`. */
  attempt: string
}

/** Keeps what is typed into a field of its form on this device, sealed, until it is sent. */
export const KeepDraft = ({ field, of, secret, attempt }: Props) => {
  const mark = useRef<HTMLSpanElement>(null)

  useEffect(() => {
    const form = mark.current?.closest('form')
    const control = form?.elements.namedItem(field)
    if (!(form && control instanceof HTMLTextAreaElement)) return
    const key = DRAFT + of
    forget({ key, of, control })
    const seal = draftSeal(secret, key)
    let isLeft = false
    /** Counts what was typed: a seal that is ready late does not take the place of newer words. */
    let typed = 0
    const keep = async () => {
      typed += 1
      const turn = typed
      if (!control.value) return localStorage.removeItem(key)
      const sealed = await (await seal)?.seal(control.value)
      if (sealed && turn === typed && control.value) localStorage.setItem(key, sealed)
    }
    const bringBack = async () => {
      const kept = localStorage.getItem(key)
      const words = kept && (await (await seal)?.open(kept))
      if (kept && !words && localStorage.getItem(key) === kept) localStorage.removeItem(key)
      if (isLeft || !words || control.value) return
      control.value = words
      control.dispatchEvent(new Event('input', { bubbles: true }))
    }
    const send = () => sessionStorage.setItem(key, attempt.slice(-8))
    control.addEventListener('input', keep)
    form.addEventListener('submit', send)
    void bringBack()
    return () => {
      isLeft = true
      control.removeEventListener('input', keep)
      form.removeEventListener('submit', send)
    }
  }, [field, of, secret, attempt])

  return <span ref={mark} hidden />
}

type Place = { key: string; of: string; control: HTMLTextAreaElement }

/** What was sent is kept no longer, nor what somebody else left here. */
function forget({ key, of, control }: Place) {
  // The page may have been made anew meanwhile: what is on its way is remembered beside it.
  const sent = new URLSearchParams(location.search).get('sent')
  if (sent && sent === sessionStorage.getItem(key)) {
    sessionStorage.removeItem(key)
    localStorage.removeItem(key)
    control.value = ''
    // The page that came with the answer has nothing in focus: whoever writes goes on writing.
    if (document.activeElement === document.body) control.focus({ preventScroll: true })
  }
  const owner = of.split(':')[0]
  for (const other of draftKeys()) if (!other.startsWith(`${DRAFT}${owner}:`)) localStorage.removeItem(other)
}
