import type { Payload } from 'payload'

/** The practice's name: a word that anyone would try as a password here. */
export async function practiceWords(payload: Payload): Promise<string[]> {
  const { name } = await payload.findGlobal({ slug: 'practice', depth: 0 })
  return name ? [String(name)] : []
}
