import { redirectTo } from '@/i18n/redirectTo'
import type { Client } from '../answers'
import { readClient } from './readClient'

/** The signed-in client; anyone else signs in first and then comes back to `path`. */
export const requireClient = async (path: string): Promise<Client> =>
  (await readClient()) ?? redirectTo(`/sign-in?next=${encodeURIComponent(path)}`)
