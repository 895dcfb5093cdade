import { readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * A typeface (SIL Open Font License), one of the parts of Unicode that its files are cut into, and a weight.
 */
export type Face = { family: 'figtree' | 'fraunces' | 'noto-sans'; subset: string; weight: number }

/** Its bytes, for what no browser sets: paper and pictures. */
export function fontFile({ family, subset, weight }: Face): Buffer {
  const name = `${family}-${subset}-${weight}-normal.woff`
  return readFileSync(path.join(process.cwd(), 'node_modules', '@fontsource', family, 'files', name))
}
