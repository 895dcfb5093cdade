import { notFound } from 'next/navigation'
import { ask } from '@/session/ask'

/**
 * What a door answers to a question, for pages that cannot be drawn without it: unknown things show the page
 * for what is not there, everything else the page for what went wrong.
 */
export const readAnswer = async <T>(path: string): Promise<T> => {
  const answer = await ask<T>('GET', path)
  if (answer.ok) return answer.body
  if (answer.status === 404) notFound()
  const trouble = new Error(`${path.split('?')[0]} answered ${answer.refusal.code}`)
  // What may be asked again is told so (`src/server/tellFailures.ts`); a fault of ours is not.
  throw answer.status === 503 ? Object.assign(trouble, { code: 'unavailable' }) : trouble
}
