'use client'

import { type ReactNode, useActionState, useEffect, useRef } from 'react'
import { type FormAction, FormStateContext } from './formState'
import { Notice } from './Notice'
import { Ways } from './Ways'

type Props = { action: FormAction; children: ReactNode; className?: string; label?: string; id?: string }

/**
 * A form on a server action: works as a plain form where scripts are off. After a refusal it says what
 * happened, keeps what was typed and takes the reader to the first thing to mend.
 */
export const ActionForm = ({ action, children, className = 'grid gap-6', label, id }: Props) => {
  const [state, submit] = useActionState(action, {})
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    if (!state.message) return
    const first = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    const place = first ?? form.current?.querySelector<HTMLElement>('[role="alert"]')
    place?.focus()
  }, [state])

  return (
    <form ref={form} id={id} action={submit} noValidate className={className} aria-label={label}>
      <FormStateContext value={state}>
        {state.message && (
          <Notice tone="clay" alert answers>
            {state.message}
            {state.ways && state.ways.length > 0 && <Ways heading={state.waysHeading} ways={state.ways} />}
          </Notice>
        )}
        {children}
      </FormStateContext>
    </form>
  )
}
