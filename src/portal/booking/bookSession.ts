'use server'

import { getLocale } from 'next-intl/server'
import { localPath } from '@/i18n/localPath'
import { redirectTo } from '@/i18n/redirectTo'
import { ask } from '@/session/ask'
import type { FormState } from '@/ui/formState'
import type { Booking } from '../answers'
import { formText } from '../refusals/formText'
import { bookAddress } from './bookAddress'
import { refusedTime } from './refusedTime'
import { wayOn } from './wayOn'

/** One session, or those of a series, its first one first. */
type Made = { booking?: Booking; bookings?: Booking[] }

export const bookSession = async (_prior: FormState, form: FormData): Promise<FormState> => {
  const service = formText(form, 'service')
  const therapist = formText(form, 'therapist')
  const startsAt = formText(form, 'startsAt')
  const kept = formText(form, 'kept') || undefined
  const body = { service, therapist, startsAt, attemptId: formText(form, 'attemptId'), reservation: kept }
  const times = Number(formText(form, 'times') || '1')
  const isSeries = times > 1
  const answer = isSeries
    ? await ask<Made>('POST', '/portal/series', { ...body, times })
    : await ask<Made>('POST', '/portal/bookings', body)
  if (answer.ok) {
    const { booking, bookings } = answer.body
    const { id } = booking ?? bookings?.[0] ?? {}
    return redirectTo(`/portal/bookings/${id}?done=${isSeries ? 'series' : 'booked'}`)
  }
  if (answer.refusal.code === 'not_signed_in') {
    const place = { service, therapist: formText(form, 'asked') || therapist, zone: formText(form, 'zone') }
    const here = `${bookAddress({ ...place, kept, slot: { therapist, startsAt } })}#confirm`
    return redirectTo(wayOn('sign-in', localPath(await getLocale(), here)))
  }
  return refusedTime(answer.refusal, form, service)
}
