import { getLocale } from 'next-intl/server'
import { localPath } from '@/i18n/localPath'
import { redirectTo } from '@/i18n/redirectTo'
import type { Client } from '../answers'
import { readClient } from './readClient'

/** The signed-in client; anyone else signs in first and then comes back to `path`, in the same language. */
export const requireClient = async (path: string): Promise<Client> => {
  const client = await readClient()
  if (client) return client
  const back = localPath(await getLocale(), path)
  return redirectTo(`/sign-in?next=${encodeURIComponent(back)}`)
}
