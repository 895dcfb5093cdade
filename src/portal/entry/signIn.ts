'use server'

import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { safeNext } from '@/domain/identity/safeNext'
import { redirectTo } from '@/i18n/redirectTo'
import { ask } from '@/session/ask'
import type { FormState } from '@/ui/formState'
import { formText } from '../refusals/formText'
import { refusedBecause } from '../refusals/refusedBecause'
import { addressOf } from '../week/addressOf'

export const signIn = async (_prior: FormState, form: FormData): Promise<FormState> => {
  const body = { email: formText(form, 'email'), password: formText(form, 'password') }
  const answer = await ask('POST', '/clients/login', body)
  if (!answer.ok && answer.refusal.fields?.some(({ path }) => path === 'totp')) {
    return redirectTo(addressOf('/sign-in', { step: 'code', next: safeNext(form.get('next')) }))
  }
  if (!answer.ok) {
    const t = await getTranslations('SignIn')
    return refusedBecause(answer.refusal, form, { not_signed_in: t('refused'), not_allowed: t('refused') })
  }
  const next = safeNext(form.get('next'))
  if (next) redirect(next)
  return redirectTo('/portal')
}
