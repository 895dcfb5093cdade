'use server'

import { getTranslations } from 'next-intl/server'
import { redirectTo } from '@/i18n/redirectTo'
import { ask } from '@/session/ask'
import type { FormState } from '@/ui/formState'
import { formText } from '../refusals/formText'
import { refusedForm } from '../refusals/refusedForm'

/** Asks for a copy of one's record, with the password again; the settings then show where to take it. */
export const askCopy = async (_prior: FormState, form: FormData): Promise<FormState> => {
  const answer = await ask('POST', '/portal/export', { password: formText(form, 'password') })
  if (answer.ok) return redirectTo('/portal/settings?done=copy#copy')
  const t = await getTranslations('Settings')
  const state = await refusedForm(answer.refusal, form)
  return state.fields?.password ? { ...state, fields: { password: t('wrongPassword') } } : state
}
