'use server'

import { redirectTo } from '@/i18n/redirectTo'
import { ask } from '@/session/ask'

export const signOut = async () => {
  await ask('POST', '/clients/logout')
  await redirectTo('/sign-in?done=signed-out')
}
