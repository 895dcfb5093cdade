'use client'

import { useEffect, useRef, useState } from 'react'
import { buttonClass } from './buttonClass'

type Props = {
  field: string
  discard: string
  /** What the same button then says: it gives the words back. */
  undo: string
  /** Told to whoever listens. */
  discarded: string
  /** As buttons look where it stands. */
  className?: string
}

/** Empties a field of its form at once, and gives its words back until something else is typed or sent. */
export const DiscardDraft = ({
  field,
  discard,
  undo,
  discarded,
  className = buttonClass('quiet'),
}: Props) => {
  const button = useRef<HTMLButtonElement>(null)
  const [state, setState] = useState<'empty' | 'typed' | 'discarded'>('empty')
  const words = useRef('')

  useEffect(() => {
    const form = button.current?.form
    const control = controlOf(form, field)
    if (!(form && control)) return
    const look = () => setState((was) => (control.value ? 'typed' : was === 'discarded' ? was : 'empty'))
    // A form that was sent is emptied without a word of it, once this has been heard.
    const sent = () => queueMicrotask(() => setState(control.value ? 'typed' : 'empty'))
    look()
    control.addEventListener('input', look)
    form.addEventListener('reset', sent)
    form.addEventListener('submit', sent)
    return () => {
      control.removeEventListener('input', look)
      form.removeEventListener('reset', sent)
      form.removeEventListener('submit', sent)
    }
  }, [field])

  const press = () => {
    const control = controlOf(button.current?.form, field)
    if (!control) return
    const isUndo = state === 'discarded'
    if (!isUndo) words.current = control.value
    control.value = isUndo ? words.current : ''
    setState(isUndo ? 'typed' : 'discarded')
    control.dispatchEvent(new Event('input', { bubbles: true }))
    if (isUndo) control.focus()
  }

  return (
    <>
      <span role="status" className="sr-only">
        {state === 'discarded' && discarded}
      </span>
      <button
        ref={button}
        type="button"
        onClick={press}
        className={`${className} [@media(scripting:none)]:hidden`}
        // It keeps its room: nothing moves as one begins to write.
        style={state === 'empty' ? { visibility: 'hidden' } : undefined}
      >
        {state === 'discarded' ? undo : discard}
      </button>
    </>
  )
}

function controlOf(form: HTMLFormElement | null | undefined, field: string) {
  const control = form?.elements.namedItem(field)
  return control instanceof HTMLTextAreaElement ? control : null
}
