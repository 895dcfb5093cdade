'use server'

import { getTranslations } from 'next-intl/server'
import { redirectTo } from '@/i18n/redirectTo'
import { ask } from '@/session/ask'
import type { FormState } from '@/ui/formState'
import { formText } from '../refusals/formText'
import { refusedBecause } from '../refusals/refusedBecause'

export const stopNotices = async (_prior: FormState, form: FormData): Promise<FormState> => {
  const answer = await ask('POST', `/unsubscribe/${encodeURIComponent(formText(form, 'token'))}`)
  if (answer.ok) return redirectTo('/unsubscribe?done=1')
  const unknown = (await getTranslations('Unsubscribe'))('unknown')
  return refusedBecause(answer.refusal, form, { not_found: unknown })
}
