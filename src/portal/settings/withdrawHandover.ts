'use server'

import { redirectTo } from '@/i18n/redirectTo'
import { ask } from '@/session/ask'
import { formText } from '../refusals/formText'

/** The client takes an agreement to a handover of notes back. */
export const withdrawHandover = async (form: FormData) => {
  const id = encodeURIComponent(formText(form, 'handover'))
  await ask('POST', `/portal/note-handovers/${id}/withdrawal`)
  await redirectTo('/portal/settings#handovers')
}
