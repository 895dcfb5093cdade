'use server'

import { redirectTo } from '@/i18n/redirectTo'
import { ask } from '@/session/ask'
import { formText } from '../refusals/formText'

export const revokeFeed = async (form: FormData) => {
  const answer = await ask('DELETE', `/portal/calendar-feeds/${encodeURIComponent(formText(form, 'feed'))}`)
  await redirectTo(`/portal/settings?done=${answer.ok ? 'feeds' : 'feedGone'}#feeds`)
}
