'use server'

import { redirectTo } from '@/i18n/redirectTo'
import { ask } from '@/session/ask'
import { formText } from '../refusals/formText'

/** Agrees to a document, or takes it back: the button that was pressed says which. */
export const answerConsent = async (form: FormData) => {
  const [document = '', answered = ''] = formText(form, 'consent').split(' ')
  const answer = await ask('POST', '/portal/consents', { document, given: answered === 'yes' })
  await redirectTo(`/portal/settings?done=${answer.ok ? 'consents' : 'notConsents'}#consents`)
}
