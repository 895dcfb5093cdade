import { cache } from 'react'
import { ask } from '@/session/ask'
import type { Client } from '../answers'

/** The signed-in client, or null; asked once for a page. */
export const readClient = cache(async (): Promise<Client | null> => {
  const answer = await ask<{ user: Client | null }>('GET', '/clients/me')
  return answer.ok ? answer.body.user : null
})
