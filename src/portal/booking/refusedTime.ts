import { refresh } from 'next/cache'
import { getLocale, getTranslations } from 'next-intl/server'
import type { FormState } from '@/ui/formState'
import { readCatalogue } from '../catalogue/readCatalogue'
import { formText } from '../refusals/formText'
import type { Refusal } from '../refusals/refusal'
import { refusedForm } from '../refusals/refusedForm'
import { freeTimeWays } from './freeTimeWays'

/**
 * The refusal of a time in the reader's words, with the next free ones as links. The week behind it is
 * drawn anew: what is taken cannot be chosen there any more.
 */
export const refusedTime = async (refusal: Refusal, form: FormData, service: string): Promise<FormState> => {
  const state = await refusedForm(refusal, form)
  if (refusal.code === 'slot_taken' || refusal.code === 'slot_not_offered') refresh()
  if (!refusal.next?.length) return state
  const zone = formText(form, 'zone')
  const kept = formText(form, 'kept') || undefined
  const asked = { service, therapist: formText(form, 'asked') || formText(form, 'therapist'), zone, kept }
  const viewer = { locale: await getLocale(), timeZone: zone }
  const ways = freeTimeWays({ slots: refusal.next, catalogue: await readCatalogue(), viewer, asked })
  const t = await getTranslations('Book')
  return { ...state, ways, waysHeading: t('nextFree') }
}
