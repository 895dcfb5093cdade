'use server'

import { redirectTo } from '@/i18n/redirectTo'
import { ask } from '@/session/ask'
import type { FormState } from '@/ui/formState'
import { formText } from '../refusals/formText'
import { refusedForm } from '../refusals/refusedForm'

export const requestReset = async (_prior: FormState, form: FormData): Promise<FormState> => {
  const answer = await ask('POST', '/clients/forgot-password', { email: formText(form, 'email') })
  if (!answer.ok) return refusedForm(answer.refusal, form)
  return redirectTo('/forgot-password?done=sent')
}
