'use server'

import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { redirectTo } from '@/i18n/redirectTo'
import { ask } from '@/session/ask'
import type { FormState } from '@/ui/formState'
import { formText } from '../refusals/formText'
import { refusedBecause } from '../refusals/refusedBecause'
import { addressOf } from '../week/addressOf'

export const resetPassword = async (_prior: FormState, form: FormData): Promise<FormState> => {
  const body = { token: formText(form, 'token'), password: formText(form, 'password') }
  const answer = await ask<{ user: unknown; next?: string }>('POST', '/clients/reset-password', body)
  // Whoever has a second factor still has to show it.
  if (answer.ok && answer.body.user === null) {
    return redirectTo(addressOf('/sign-in', { done: 'password', next: answer.body.next }))
  }
  // The link has signed in whoever else came by it.
  if (answer.ok && answer.body.next) redirect(answer.body.next)
  if (answer.ok) return redirectTo('/portal/settings?done=password#password')
  const used = (await getTranslations('ResetPassword'))('used')
  return refusedBecause(answer.refusal, form, { not_found: used, not_allowed: used, not_signed_in: used })
}
