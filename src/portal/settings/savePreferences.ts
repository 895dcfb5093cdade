'use server'

import { redirectTo } from '@/i18n/redirectTo'
import { ask } from '@/session/ask'
import type { FormState } from '@/ui/formState'
import { formText } from '../refusals/formText'
import { refusedForm } from '../refusals/refusedForm'
import { requireClient } from '../session/requireClient'
import { choicesBefore } from './choicesBefore'

const GROUP = 'notificationPreferences'

export const savePreferences = async (_prior: FormState, form: FormData): Promise<FormState> => {
  const client = await requireClient('/portal/settings')
  const wants = (topic: string) => form.get(topic) !== null
  const remindersBy = formText(form, `${GROUP}.remindersBy`)
  const answer = await ask('PATCH', `/clients/${client.id}`, {
    [GROUP]: {
      reminders: wants('reminders'),
      messages: wants('messages'),
      credits: wants('credits'),
      ...(remindersBy ? { remindersBy } : {}),
      quietFrom: formText(form, `${GROUP}.quietFrom`) || null,
      quietTo: formText(form, `${GROUP}.quietTo`) || null,
    },
  })
  if (!answer.ok) return refusedForm(answer.refusal, form)
  const before = choicesBefore(client.notificationPreferences)
  return redirectTo(`/portal/settings?done=notices&before=${before}#notices`)
}
