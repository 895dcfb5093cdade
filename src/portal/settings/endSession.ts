'use server'

import { redirectTo } from '@/i18n/redirectTo'
import { ask } from '@/session/ask'
import { formText } from '../refusals/formText'

/** One session, or all others where none is named. */
export const endSession = async (form: FormData) => {
  const session = formText(form, 'session')
  const path = session ? `/portal/sessions/${encodeURIComponent(session)}` : '/portal/sessions'
  const answer = await ask('DELETE', path)
  await redirectTo(`/portal/settings?done=${answer.ok ? 'sessions' : 'not'}#sessions`)
}
