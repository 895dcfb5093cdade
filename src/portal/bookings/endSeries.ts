'use server'

import { redirectTo } from '@/i18n/redirectTo'
import { ask } from '@/session/ask'
import type { FormState } from '@/ui/formState'
import { formText } from '../refusals/formText'
import { refusedForm } from '../refusals/refusedForm'

export const endSeries = async (_prior: FormState, form: FormData): Promise<FormState> => {
  const id = encodeURIComponent(formText(form, 'series'))
  const answer = await ask('POST', `/portal/series/${id}/end`, {})
  if (!answer.ok) return refusedForm(answer.refusal, form)
  const booking = encodeURIComponent(formText(form, 'booking'))
  return redirectTo(`/portal/bookings/${booking}?done=series-ended`)
}
