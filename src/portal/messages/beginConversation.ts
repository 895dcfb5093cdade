'use server'

import type { ConversationView } from '@/contracts/messages'
import { redirectTo } from '@/i18n/redirectTo'
import { ask } from '@/session/ask'
import type { FormState } from '@/ui/formState'
import { formText } from '../refusals/formText'
import { refusedForm } from '../refusals/refusedForm'
import { threadAddress } from './threadAddress'

export const beginConversation = async (_prior: FormState, form: FormData): Promise<FormState> => {
  const therapist = formText(form, 'therapist')
  const answer = await ask<{ conversation: ConversationView }>('POST', '/portal/conversations', { therapist })
  if (!answer.ok) return refusedForm(answer.refusal, form)
  return redirectTo(threadAddress(answer.body.conversation.id))
}
