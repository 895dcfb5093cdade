'use server'

import { redirectTo } from '@/i18n/redirectTo'
import { ask } from '@/session/ask'
import { formText } from '../refusals/formText'

/** The client takes an agreement to a handover of notes back. */
export const withdrawHandover = async (form: FormData) => {
  const id = encodeURIComponent(formText(form, 'handover'))
  const answer = await ask('POST', `/portal/note-handovers/${id}/withdrawal`)
  await redirectTo(`/portal/settings?done=${answer.ok ? 'handover' : 'notHandover'}#handovers`)
}
