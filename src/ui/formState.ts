import { createContext } from 'react'

/** What a form knows after it was refused: the words to show, and what was typed, passwords excepted. */
export type FormState = {
  message?: string
  fields?: Record<string, string>
  typed?: Record<string, string>
  /** Ways on, for example the next free times. */
  ways?: { href: string; label: string }[]
  waysHeading?: string
  /** What the errand made and shows this once. */
  shown?: string
}

/** `answers`: the place on the page where the form's answer stands. */
type InForm = FormState & { answers?: string }

export type FormAction = (prior: FormState, form: FormData) => Promise<FormState>

export const FormStateContext = createContext<InForm>({})
