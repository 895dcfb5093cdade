'use server'

import { refresh } from 'next/cache'
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
    // The way to the newest end is the same page to the browser: it is told that what it shows is over.
    refresh()
    return redirectTo(threadAddress(id))
  }
  const t = await getTranslations('Messages')
  return refusedBecause(answer.refusal, form, { locked: t('closed'), attempt_reused: t('sentBefore') })
}
