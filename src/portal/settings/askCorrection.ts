'use server'

import { redirectTo } from '@/i18n/redirectTo'
import { ask } from '@/session/ask'
import type { FormState } from '@/ui/formState'
import { formText } from '../refusals/formText'
import { refusedForm } from '../refusals/refusedForm'

/** Asks the office for a correction. */
export const askCorrection = async (_prior: FormState, form: FormData): Promise<FormState> => {
  const answer = await ask('POST', '/portal/corrections', { text: formText(form, 'text') })
  if (answer.ok) return redirectTo('/portal/settings?done=correction#correct')
  return refusedForm(answer.refusal, form)
}
