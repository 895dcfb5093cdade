'use server'

import { redirectTo } from '@/i18n/redirectTo'
import { ask } from '@/session/ask'
import { forgetWayBack } from './wayBack'

export const signOut = async () => {
  await ask('POST', '/clients/logout')
  await forgetWayBack()
  await redirectTo('/sign-in?done=signed-out')
}
