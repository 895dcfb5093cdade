'use server'

import { getLocale, getTranslations } from 'next-intl/server'
import { localPath } from '@/i18n/localPath'
import { redirectTo } from '@/i18n/redirectTo'
import { ask } from '@/session/ask'
import type { FormState } from '@/ui/formState'
import type { Booking } from '../answers'
import { formText } from '../refusals/formText'
import { refusedForm } from '../refusals/refusedForm'
import { momentWords } from '../time/timeWords'
import { moveAddress } from './moveAddress'

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
  const ways = (answer.refusal.next ?? []).slice(0, 5).map((slot) => ({
    href: localPath(
      viewer.locale,
      `${moveAddress(booking, { slot, zone: formText(form, 'askedZone') })}#confirm`,
    ),
    label: momentWords(slot.startsAt, viewer),
  }))
  return { ...state, ways, waysHeading: t('nextFree') }
}
