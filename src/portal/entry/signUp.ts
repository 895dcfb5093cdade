'use server'

import { getLocale } from 'next-intl/server'
import { safeNext } from '@/domain/identity/safeNext'
import { redirectTo } from '@/i18n/redirectTo'
import { ask } from '@/session/ask'
import type { FormState } from '@/ui/formState'
import { formText } from '../refusals/formText'
import { refusedForm } from '../refusals/refusedForm'
import { addressOf } from '../week/addressOf'

export const signUp = async (_prior: FormState, form: FormData): Promise<FormState> => {
  const next = safeNext(form.get('next'))
  const answer = await ask('POST', '/portal/sign-up', {
    name: formText(form, 'name'),
    email: formText(form, 'email'),
    password: formText(form, 'password'),
    timeZone: formText(form, 'timeZone'),
    locale: await getLocale(),
    next,
  })
  if (!answer.ok) return refusedForm(answer.refusal, form)
  return redirectTo(addressOf('/sign-up', { done: 'sent', next }))
}
