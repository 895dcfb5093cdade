import { env } from '@/server/env'

/** Whether short messages leave the practice: by a provider, or in a demo by the twin. */
export function servesTexts(): boolean {
  return Boolean(env().SMS_URL) || env().TRS_ENV === 'demo'
}
