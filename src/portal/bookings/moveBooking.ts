'use server'

import { refresh } from 'next/cache'
import { getLocale, getTranslations } from 'next-intl/server'
import { redirectTo } from '@/i18n/redirectTo'
import { ask } from '@/session/ask'
import type { FormState } from '@/ui/formState'
import type { Booking } from '../answers'
import { formText } from '../refusals/formText'
import { refusedForm } from '../refusals/refusedForm'
import { newTimeWays } from './newTimeWays'

export const moveBooking = async (_prior: FormState, form: FormData): Promise<FormState> => {
  const booking = formText(form, 'booking')
  const body = { startsAt: formText(form, 'startsAt'), sequence: Number(formText(form, 'sequence')) }
  const here = `/portal/bookings/${encodeURIComponent(booking)}`
  const answer = await ask<{ booking: Booking }>('POST', `${here}/move`, body)
  if (answer.ok) {
    const { status } = answer.body.booking
    return redirectTo(`${here}?done=${status === 'planned' ? 'planned-moved' : 'moved'}`)
  }
  const state = await refusedForm(answer.refusal, form)
  const viewer = { locale: await getLocale(), timeZone: formText(form, 'zone') }
  const t = await getTranslations('Move')
  if (answer.refusal.code.startsWith('slot_')) refresh()
  const asked = { booking, zone: formText(form, 'askedZone') || undefined }
  const ways = newTimeWays({ slots: answer.refusal.next ?? [], viewer, asked })
  return { ...state, ways, waysHeading: t('nextFree') }
}
