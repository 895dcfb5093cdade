'use server'

import { getLocale } from 'next-intl/server'
import { redirectTo } from '@/i18n/redirectTo'
import { ask } from '@/session/ask'
import type { FormState } from '@/ui/formState'
import { formText } from '../refusals/formText'
import { refusedForm } from '../refusals/refusedForm'
import { keepPlace } from './placeBefore'

export const signUp = async (_prior: FormState, form: FormData): Promise<FormState> => {
  const answer = await ask('POST', '/portal/sign-up', {
    name: formText(form, 'name'),
    email: formText(form, 'email'),
    password: formText(form, 'password'),
    timeZone: formText(form, 'timeZone'),
    locale: await getLocale(),
  })
  if (!answer.ok) return refusedForm(answer.refusal, form)
  await keepPlace(form.get('next'))
  return redirectTo('/sign-up?done=sent')
}
