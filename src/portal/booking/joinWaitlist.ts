'use server'

import { redirectTo } from '@/i18n/redirectTo'
import { ask } from '@/session/ask'
import type { FormState } from '@/ui/formState'
import { formText } from '../refusals/formText'
import { refusedForm } from '../refusals/refusedForm'

export const joinWaitlist = async (_prior: FormState, form: FormData): Promise<FormState> => {
  const names = ['service', 'therapist', 'from', 'to']
  const body = Object.fromEntries(names.map((name) => [name, formText(form, name)]))
  const answer = await ask('POST', '/portal/waitlist', body)
  if (!answer.ok) return { ...(await refusedForm(answer.refusal, form)), ...wordsOf(answer.refusal.fields) }
  return redirectTo('/portal/bookings#waiting')
}

/** The form has nothing to mend: why it was refused stands in its place. */
const wordsOf = (fields: { message: string }[] | undefined) =>
  fields?.[0] ? { message: fields[0].message } : {}
