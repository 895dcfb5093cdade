'use server'

import { getTranslations } from 'next-intl/server'
import { redirectTo } from '@/i18n/redirectTo'
import { ask } from '@/session/ask'
import type { FormState } from '@/ui/formState'
import { formText } from '../refusals/formText'
import { refusedBecause } from '../refusals/refusedBecause'
import { addressOf } from '../week/addressOf'

export const verifyAddress = async (_prior: FormState, form: FormData): Promise<FormState> => {
  const answer = await ask<{ next: string | null }>(
    'POST',
    `/clients/verify/${encodeURIComponent(formText(form, 'token'))}`,
  )
  if (answer.ok)
    return redirectTo(addressOf('/sign-in', { done: 'verified', next: answer.body.next ?? undefined }))
  const used = (await getTranslations('Verify'))('used')
  return refusedBecause(answer.refusal, form, {
    not_found: used,
    not_allowed: used,
    invalid_input: used,
    not_signed_in: used,
  })
}
