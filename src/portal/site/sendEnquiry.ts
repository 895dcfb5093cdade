'use server'

import { getLocale, getTranslations } from 'next-intl/server'
import { isHref } from '@/domain/site/addresses'
import { redirectTo } from '@/i18n/redirectTo'
import { ask } from '@/session/ask'
import type { FormState } from '@/ui/formState'
import { formText } from '../refusals/formText'
import { refusedBecause } from '../refusals/refusedBecause'

export const sendEnquiry = async (_prior: FormState, form: FormData): Promise<FormState> => {
  const answer = await ask('POST', '/site/enquiries', {
    name: formText(form, 'name'),
    email: formText(form, 'email'),
    message: formText(form, 'message'),
    website: formText(form, 'website'),
    stamp: formText(form, 'stamp'),
    locale: await getLocale(),
  })
  if (!answer.ok) {
    const t = await getTranslations('Enquiry')
    return refusedBecause(answer.refusal, form, { too_early: t('again'), rate_limited: t('tooMany') })
  }
  const place = formText(form, 'place')
  return redirectTo(`${isHref(place) && place.startsWith('/') ? place : '/'}?sent=1#enquiry`)
}
