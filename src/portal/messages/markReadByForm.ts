'use server'

import { redirectTo } from '@/i18n/redirectTo'
import { formText } from '../refusals/formText'
import { markRead } from './markRead'
import { threadAddress } from './threadAddress'

/** Where no script runs, the reader says that the messages have been read. */
export const markReadByForm = async (form: FormData): Promise<void> => {
  const conversation = formText(form, 'conversation')
  await markRead(conversation, formText(form, 'upTo'))
  await redirectTo(threadAddress(conversation))
}
