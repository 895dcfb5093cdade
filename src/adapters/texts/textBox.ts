import path from 'node:path'
import { mockMailer } from '@/adapters/mail/mockMailer'

/** Where the twin keeps short messages; null where a provider serves, or none may. */
export function textBox({ SMS_URL, TRS_ENV, TRS_DATA_DIR }: TextSettings) {
  if (SMS_URL || TRS_ENV !== 'demo') return null
  return mockMailer(path.join(TRS_DATA_DIR, 'texts'))
}

export type TextSettings = {
  SMS_URL?: string | undefined
  TRS_ENV: 'demo' | 'production'
  TRS_DATA_DIR: string
}
