'use server'

import { getLocale } from 'next-intl/server'
import { localPath } from '@/i18n/localPath'
import { redirectTo } from '@/i18n/redirectTo'
import { ask } from '@/session/ask'
import type { FormState } from '@/ui/formState'
import { formText } from '../refusals/formText'
import type { Kept } from '../week/readKept'
import { bookAddress } from './bookAddress'
import { refusedTime } from './refusedTime'
import { wayOn } from './wayOn'

/**
 * Has the chosen time kept and goes on to the account or the credits that are still missing. Where it cannot
 * be kept, the way is the same, with the choice in its address; where it is gone, the next ones are shown.
 */
export const keepTime = async (_prior: FormState, form: FormData): Promise<FormState> => {
  const [service, therapist, startsAt] = ['service', 'therapist', 'startsAt'].map((name) =>
    formText(form, name),
  ) as [string, string, string]
  const instead = formText(form, 'kept') || null
  const body = { service, therapist, startsAt, attemptId: formText(form, 'attemptId'), instead }
  const answer = await ask<{ reservation: Kept }>('POST', '/site/reservations', body)
  const isGone = !answer.ok && ['slot_taken', 'slot_not_offered', 'not_found'].includes(answer.refusal.code)
  if (!answer.ok && isGone) return refusedTime(answer.refusal, form, service)
  const place = { service, therapist: formText(form, 'asked') || therapist, zone: formText(form, 'zone') }
  const kept = answer.ok ? answer.body.reservation.token : (instead ?? undefined)
  // Back at the sheet: on a telephone the week stands between it and the top of the page.
  const here = `${bookAddress({ ...place, slot: { therapist, startsAt }, kept })}#confirm`
  return redirectTo(wayOn(formText(form, 'way'), localPath(await getLocale(), here)))
}
