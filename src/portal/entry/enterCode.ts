'use server'

import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { safeNext } from '@/domain/identity/safeNext'
import { redirectTo } from '@/i18n/redirectTo'
import { ask } from '@/session/ask'
import type { FormState } from '@/ui/formState'
import { formText } from '../refusals/formText'
import { refusedForm } from '../refusals/refusedForm'
import { typedCode } from './typedCode'

/** The second step: what was proved in the first stands behind a cookie that is good for this alone. */
export const enterCode = async (_prior: FormState, form: FormData): Promise<FormState> => {
  const answer = await ask('POST', '/clients/login', typedCode(formText(form, 'code')))
  if (!answer.ok) {
    const wrong = (await getTranslations('SignIn'))('wrongCode')
    const { code } = answer.refusal
    if (code !== 'not_signed_in' && code !== 'invalid_input')
      return { ...(await refusedForm(answer.refusal, form)), typed: {} }
    const { message } = await refusedForm({ ...answer.refusal, code: 'invalid_input' }, form)
    return { message, typed: {}, fields: { code: wrong } }
  }
  const next = safeNext(form.get('next'))
  if (next) redirect(next)
  return redirectTo('/portal')
}
