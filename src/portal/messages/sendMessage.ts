'use server'

import { getTranslations } from 'next-intl/server'
import { redirectTo } from '@/i18n/redirectTo'
import { ask } from '@/session/ask'
import type { FormState } from '@/ui/formState'
import { formText } from '../refusals/formText'
import { refusedBecause } from '../refusals/refusedBecause'
import { threadAddress } from './threadAddress'

export const sendMessage = async (_prior: FormState, form: FormData): Promise<FormState> => {
  const id = formText(form, 'conversation')
  const body = { body: formText(form, 'body'), attemptId: formText(form, 'attemptId') }
  const answer = await ask('POST', `/portal/conversations/${encodeURIComponent(id)}/messages`, body)
  if (answer.ok) {
    // An address of its own: a way to another place of the same page would not be asked for anew.
    return redirectTo(threadAddress(id, body.attemptId.slice(-8)))
  }
  const t = await getTranslations('Messages')
  return refusedBecause(answer.refusal, form, { locked: t('closed'), attempt_reused: t('sentBefore') })
}
