'use server'

import { redirectTo } from '@/i18n/redirectTo'
import { ask } from '@/session/ask'

/** Takes one's own erasure back. */
export const takeErasureBack = async () => {
  const answer = await ask('POST', '/portal/erasure/withdrawal', {})
  await redirectTo(`/portal/settings?done=${answer.ok ? 'erasureBack' : 'notErasure'}#erasure`)
}
