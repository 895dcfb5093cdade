import { env } from '@/server/env'

export type PracticeMode = 'demo' | 'production'

let chosen: PracticeMode | null = null

/** Whether limits and the edge's headers are those of a demo or of a real practice. */
export function practiceMode(): PracticeMode {
  return chosen ?? env().TRS_ENV
}

/** For the tests of limits, which run with production values; null gives the environment back. */
export function setPracticeMode(mode: PracticeMode | null): void {
  chosen = mode
}
