import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Noto Sans (SIL Open Font License), by the parts of Unicode that its files are cut into. */
const FOLDER = path.join(process.cwd(), 'node_modules', '@fontsource', 'noto-sans')
const SUBSETS = [
  'latin',
  'latin-ext',
  'cyrillic',
  'cyrillic-ext',
  'greek',
  'greek-ext',
  'vietnamese',
] as const
export type Subset = (typeof SUBSETS)[number]

type Range = { from: number; to: number }

let known: Map<Subset, Range[]> | undefined

/** The bytes of one part of the typeface. */
export function fontFile(subset: Subset, weight: 400 | 700): Buffer {
  return readFileSync(path.join(FOLDER, 'files', `noto-sans-${subset}-${weight}-normal.woff`))
}

type Run = { text: string; subset: Subset }

/**
 * A text in runs of one font file each. What no file knows is drawn as the empty box of the first, and
 * still read back as what it is.
 */
export function runsOf(text: string): Run[] {
  const runs: Run[] = []
  for (const sign of text.normalize('NFC')) {
    const last = runs.at(-1)
    const subset = last && knows(last.subset, sign) ? last.subset : subsetOf(sign)
    if (last?.subset === subset) last.text += sign
    else runs.push({ text: sign, subset })
  }
  return runs
}

function subsetOf(sign: string): Subset {
  return SUBSETS.find((subset) => knows(subset, sign)) ?? 'latin'
}

function knows(subset: Subset, sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0
  return (ranges().get(subset) ?? []).some(({ from, to }) => from <= code && code <= to)
}

/** As the package itself says which file holds what: `U+0100-02BA, U+1E00`. */
function ranges(): Map<Subset, Range[]> {
  known ??= new Map(
    Object.entries(
      JSON.parse(readFileSync(path.join(FOLDER, 'unicode.json'), 'utf8')) as Record<Subset, string>,
    ).map(([subset, list]) => [subset as Subset, list.split(',').map(asRange)]),
  )
  return known
}

function asRange(range: string): Range {
  const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-')
  return { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) }
}
