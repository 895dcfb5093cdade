'use server'

import { getLocale, getTranslations } from 'next-intl/server'
import { localPath } from '@/i18n/localPath'
import { redirectTo } from '@/i18n/redirectTo'
import { ask } from '@/session/ask'
import type { FormState } from '@/ui/formState'
import type { Booking } from '../answers'
import { readCatalogue } from '../catalogue/readCatalogue'
import { formText } from '../refusals/formText'
import type { Refusal } from '../refusals/refusal'
import { refusedForm } from '../refusals/refusedForm'
import { bookAddress } from './bookAddress'
import { freeTimeWays } from './freeTimeWays'

/** One session, or those of a series, its first one first. */
type Made = { booking?: Booking; bookings?: Booking[] }

const refusedWithWays = async (refusal: Refusal, form: FormData, service: string): Promise<FormState> => {
  const state = await refusedForm(refusal, form)
  if (!refusal.next?.length) return state
  const zone = formText(form, 'zone')
  const asked = { service, therapist: formText(form, 'asked') || formText(form, 'therapist'), zone }
  const viewer = { locale: await getLocale(), timeZone: zone }
  const ways = freeTimeWays({ slots: refusal.next, catalogue: await readCatalogue(), viewer, asked })
  const t = await getTranslations('Book')
  return { ...state, ways, waysHeading: t('nextFree') }
}

export const bookSession = async (_prior: FormState, form: FormData): Promise<FormState> => {
  const service = formText(form, 'service')
  const therapist = formText(form, 'therapist')
  const startsAt = formText(form, 'startsAt')
  const body = { service, therapist, startsAt, attemptId: formText(form, 'attemptId') }
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
    const here = bookAddress({
      service,
      therapist,
      zone: formText(form, 'zone'),
      slot: { therapist, startsAt },
    })
    const back = localPath(await getLocale(), here)
    return redirectTo(`/sign-in?next=${encodeURIComponent(back)}`)
  }
  return refusedWithWays(answer.refusal, form, service)
}
