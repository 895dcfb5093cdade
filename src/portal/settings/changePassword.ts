'use server'

import { getTranslations } from 'next-intl/server'
import { redirectTo } from '@/i18n/redirectTo'
import { ask } from '@/session/ask'
import type { FormState } from '@/ui/formState'
import { formText } from '../refusals/formText'
import { refusedBecause } from '../refusals/refusedBecause'

export const changePassword = async (_prior: FormState, form: FormData): Promise<FormState> => {
  const body = { current: formText(form, 'currentPassword'), password: formText(form, 'password') }
  const answer = await ask('POST', '/portal/password', body)
  if (answer.ok) return redirectTo('/portal/settings?done=password#password')
  const t = await getTranslations('Settings')
  const state = await refusedBecause(answer.refusal, form, {
    not_signed_in: t('wrongPassword'),
    not_allowed: t('wrongPassword'),
  })
  const { current, ...fields } = state.fields ?? {}
  return { ...state, fields: current ? { ...fields, currentPassword: t('wrongPassword') } : fields }
}
