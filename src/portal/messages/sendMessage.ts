'use server'

import { getTranslations } from 'next-intl/server'
import { redirectTo } from '@/i18n/redirectTo'
import { ask } from '@/session/ask'
import type { FormState } from '@/ui/formState'
import { formText } from '../refusals/formText'
import { refusedBecause } from '../refusals/refusedBecause'
import { threadAddress } from './threadAddress'

export const sendMessage = async (_prior: FormState, form: FormData): Promise<FormState> => {
  const id = formText(form, 'conversation')
  const body = { body: formText(form, 'body'), attemptId: formText(form, 'attemptId') }
  const sent = withFiles(form) ?? body
  const answer = await ask('POST', `/portal/conversations/${encodeURIComponent(id)}/messages`, sent)
  if (answer.ok) {
    // An address of its own: a way to another place of the same page would not be asked for anew.
    return redirectTo(threadAddress(id, body.attemptId.slice(-8)))
  }
  const t = await getTranslations('Messages')
  return refusedBecause(answer.refusal, form, {
    locked: t('closed'),
    attempt_reused: t('sentBefore'),
    too_large: t('filesNoRoom'),
  })
}

/** The form as the door takes it, where it brings files. */
const withFiles = (form: FormData): FormData | null => {
  const files = form.getAll('files').filter((file) => file instanceof File && isChosen(file))
  if (files.length === 0) return null
  const sent = new FormData()
  for (const name of ['body', 'attemptId']) sent.set(name, formText(form, name))
  for (const file of files) sent.append('files', file)
  return sent
}

/**
 * A place for files that was left empty comes as one that has no name, or as what an absent name is called.
 */
const isChosen = ({ name, size }: File) => size > 0 || !['', 'undefined', 'blob'].includes(name)
