import { readSealedFile } from '@/server/backup/sealedFile'
import type { Totals } from '@/server/backup/totals'

type Where = { file: string; keysFile: string; key: Buffer }
/** `at`: epoch milliseconds of the moment that the file is of. */
export type Told = { at: number; totals: Totals }

/**
 * What both files of a backup say of themselves. @throws Error where one cannot be opened, or says nothing
 */
export async function readTotals({ file, keysFile, key }: Where): Promise<Told> {
  const data = await told(file, { key, volume: 'data' })
  const keys = await told(keysFile, { key, volume: 'keys' })
  return { at: data.at, totals: { ...data.totals, ...keys.totals } }
}

/** The moment a file is of, epoch milliseconds; 0 for one of a release that did not say it. */
export async function momentOf(
  path: string,
  volume: { key: Buffer; volume: 'data' | 'keys' },
): Promise<number> {
  let at = 0
  for await (const part of readSealedFile(path, volume)) if (part.kind === 'totals') at = part.at as number
  return at
}

async function told(path: string, volume: { key: Buffer; volume: 'data' | 'keys' }): Promise<Told> {
  let found: Told | null = null
  // To the end: whatever is behind it must be whole too.
  for await (const part of readSealedFile(path, volume)) {
    if (part.kind === 'totals') found = { at: part.at as number, totals: part.tables as Totals }
  }
  if (!found) throw new Error(`${path} does not say how much it holds: it was written by an older release`)
  return found
}
