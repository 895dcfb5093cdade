'use server'

import { redirect } from 'next/navigation'
import { localPath } from '@/i18n/localPath'
import { ask } from '@/session/ask'
import type { FormState } from '@/ui/formState'
import { formText } from '../refusals/formText'
import { refusedForm } from '../refusals/refusedForm'
import { requireClient } from '../session/requireClient'

export const saveProfile = async (_prior: FormState, form: FormData): Promise<FormState> => {
  const client = await requireClient('/portal/settings')
  const locale = formText(form, 'locale') === 'de' ? 'de' : 'en'
  const answer = await ask('PATCH', `/clients/${client.id}`, {
    name: formText(form, 'name'),
    phone: formText(form, 'phone').trim() || null,
    timeZone: formText(form, 'timeZone'),
    locale,
  })
  if (!answer.ok) return refusedForm(answer.refusal, form)
  redirect(localPath(locale, '/portal/settings?done=profile'))
}
