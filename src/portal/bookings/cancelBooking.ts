'use server'

import { redirectTo } from '@/i18n/redirectTo'
import { ask } from '@/session/ask'
import type { FormState } from '@/ui/formState'
import type { Booking } from '../answers'
import { formText } from '../refusals/formText'
import { refusedForm } from '../refusals/refusedForm'

export const cancelBooking = async (_prior: FormState, form: FormData): Promise<FormState> => {
  const id = encodeURIComponent(formText(form, 'booking'))
  const reason = formText(form, 'reason').trim()
  const answer = await ask<{ booking: Booking; credit: 'released' | 'forfeited' }>(
    'POST',
    `/portal/bookings/${id}/cancellation`,
    reason ? { reason } : {},
  )
  if (!answer.ok) return refusedForm(answer.refusal, form)
  // Of what was only planned nothing was held.
  const { booking, credit } = answer.body
  return redirectTo(`/portal/bookings/${id}?done=${booking.plannedEnd ? 'cancelled' : `cancelled-${credit}`}`)
}
