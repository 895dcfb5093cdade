'use client'

import { type ReactNode, useActionState, useEffect, useId, useRef } from 'react'
import { type FormAction, FormStateContext } from './formState'
import { Notice } from './Notice'
import { Ways } from './Ways'

type Props = {
  action: FormAction
  children?: ReactNode
  className?: string
  label?: string
  id?: string
  /** What stands at the place of the answer as long as there is none. */
  before?: ReactNode
}

/**
 * A form on a server action: works as a plain form where scripts are off. After a refusal it says what
 * happened, keeps what was typed and takes the reader to the first thing to mend; after an answer that is
 * shown once, to that. The address it is sent to ends in the place of its answer, its own on the page.
 */
export const ActionForm = ({ action, children, className = 'grid gap-6', label, id, before }: Props) => {
  const answers = `answer-${useId()}`
  const [state, submit] = useActionState(action, {}, `#${answers}`)
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    if (!state.message && !state.shown) return
    const first = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    const place = first ?? document.getElementById(answers)
    place?.focus()
  }, [state, answers])

  return (
    <form ref={form} id={id} action={submit} noValidate className={className} aria-label={label}>
      <FormStateContext value={{ ...state, answers }}>
        {state.message ? (
          <Notice tone="clay" alert answers={answers}>
            {state.message}
            {state.ways && state.ways.length > 0 && <Ways heading={state.waysHeading} ways={state.ways} />}
          </Notice>
        ) : (
          before
        )}
        {children}
      </FormStateContext>
    </form>
  )
}
