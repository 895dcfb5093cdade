'use server'

import { redirectTo } from '@/i18n/redirectTo'
import { ask } from '@/session/ask'
import type { FormState } from '@/ui/formState'
import { formText } from '../refusals/formText'
import { refusedForm } from '../refusals/refusedForm'

export const cancelBooking = async (_prior: FormState, form: FormData): Promise<FormState> => {
  const id = encodeURIComponent(formText(form, 'booking'))
  const reason = formText(form, 'reason').trim()
  const answer = await ask<{ credit: 'released' | 'forfeited' }>(
    'POST',
    `/portal/bookings/${id}/cancellation`,
    reason ? { reason } : {},
  )
  if (!answer.ok) return refusedForm(answer.refusal, form)
  return redirectTo(`/portal/bookings/${id}?done=cancelled-${answer.body.credit}`)
}
