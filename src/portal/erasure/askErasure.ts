'use server'

import { getTranslations } from 'next-intl/server'
import { redirectTo } from '@/i18n/redirectTo'
import { ask } from '@/session/ask'
import type { FormState } from '@/ui/formState'
import { formText } from '../refusals/formText'
import { refusedForm } from '../refusals/refusedForm'

/** Asks for one's own erasure, with the password again; the settings then show the day. */
export const askErasure = async (_prior: FormState, form: FormData): Promise<FormState> => {
  const answer = await ask('POST', '/portal/erasure', {
    password: formText(form, 'password'),
    credits: formText(form, 'credits') === 'on',
  })
  if (answer.ok) return redirectTo('/portal/settings?done=erasure#erasure')
  const t = await getTranslations('Settings')
  const own = await getTranslations('Erasure')
  const state = await refusedForm(answer.refusal, form)
  if (state.fields?.credits) return { ...state, message: own('creditsMissing') }
  return state.fields?.password ? { ...state, fields: { password: t('wrongPassword') } } : state
}
