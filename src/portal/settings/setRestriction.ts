'use server'

import { redirectTo } from '@/i18n/redirectTo'
import { ask } from '@/session/ask'
import { formText } from '../refusals/formText'

/** Restricts the use of one's data, or lifts that: the form says which. */
export const setRestriction = async (form: FormData) => {
  const restricted = formText(form, 'restricted') === 'yes'
  const answer = await ask('POST', '/portal/restriction', { restricted })
  const said = restricted ? 'restricted' : 'lifted'
  await redirectTo(`/portal/settings?done=${answer.ok ? said : 'notUse'}#use`)
}
