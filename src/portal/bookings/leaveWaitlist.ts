'use server'

import { redirectTo } from '@/i18n/redirectTo'
import { ask } from '@/session/ask'
import type { FormState } from '@/ui/formState'
import { formText } from '../refusals/formText'
import { refusedForm } from '../refusals/refusedForm'

export const leaveWaitlist = async (_prior: FormState, form: FormData): Promise<FormState> => {
  const answer = await ask('DELETE', `/portal/waitlist/${encodeURIComponent(formText(form, 'wait'))}`)
  if (!answer.ok) return refusedForm(answer.refusal, form)
  // An address of its own: of the same one, the browser would show again what it has.
  return redirectTo('/portal/bookings?done=left#left')
}
