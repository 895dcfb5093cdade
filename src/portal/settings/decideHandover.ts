'use server'

import { redirectTo } from '@/i18n/redirectTo'
import { ask } from '@/session/ask'
import { formText } from '../refusals/formText'

/** What the client says to a handover of notes: the button that was pressed. */
export const decideHandover = async (form: FormData) => {
  const id = encodeURIComponent(formText(form, 'handover'))
  const consents = formText(form, 'decision') === 'consented'
  const answer = await ask('POST', `/portal/note-handovers/${id}/decision`, { consents })
  await redirectTo(`/portal/settings?done=${answer.ok ? 'handover' : 'notHandover'}#handovers`)
}
