import { ask } from '@/session/ask'
import type { Service } from '../answers'

/** Where a session in the rooms takes place, as a signed-in client may know it; nothing for all others. */
export const readAddress = async (service?: Service): Promise<string | undefined> => {
  if (service?.modality !== 'in_person') return undefined
  const query = new URLSearchParams({ 'where[slug][equals]': service.slug, limit: '1', depth: '0' })
  const answer = await ask<{ docs: { address?: string | null }[] }>('GET', `/services?${query}`)
  return (answer.ok && answer.body.docs[0]?.address) || undefined
}
