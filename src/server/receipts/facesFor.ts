import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Face } from '@/server/fontFile'

/** How a text is set: the words, what stands out among them, and the title. */
export type Hand = 'words' | 'strong' | 'title'

const OWN: Record<Hand, Face> = {
  words: { family: 'figtree', subset: 'latin', weight: 400 },
  strong: { family: 'figtree', subset: 'latin', weight: 600 },
  title: { family: 'fraunces', subset: 'latin', weight: 500 },
}
/** What the practice's own typefaces draw, each sign of it. */
const OWN_SIGNS =
  /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u00ff\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u20ac]*$/

/** Noto Sans has the letters of nearly every name. */
const SUBSETS = [
  'latin',
  'latin-ext',
  'cyrillic',
  'cyrillic-ext',
  'greek',
  'greek-ext',
  'vietnamese',
] as const
type Subset = (typeof SUBSETS)[number]
type Range = { from: number; to: number }
type Run = { text: string; face: Face }

let known: Map<Subset, Range[]> | undefined

/**
 * A text in runs of one font file each: whole in the practice's own typeface, or whole in Noto Sans, for a
 * name in two hands is nobody's. What no file knows is drawn as the empty box of the first, and still read
 * back as what it is.
 */
export function facesFor(text: string, hand: Hand): Run[] {
  const signs = text.normalize('NFC')
  if (OWN_SIGNS.test(signs)) return [{ text: signs, face: OWN[hand] }]
  const runs: { text: string; subset: Subset }[] = []
  for (const sign of signs) {
    const last = runs.at(-1)
    const subset = last && knows(last.subset, sign) ? last.subset : subsetOf(sign)
    if (last?.subset === subset) last.text += sign
    else runs.push({ text: sign, subset })
  }
  const weight = hand === 'words' ? 400 : 700
  return runs.map(({ text, subset }) => ({ text, face: { family: 'noto-sans', subset, weight } }))
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
  const list = path.join(process.cwd(), 'node_modules', '@fontsource', 'noto-sans', 'unicode.json')
  known ??= new Map(
    Object.entries(JSON.parse(readFileSync(list, 'utf8')) as Record<Subset, string>).map(
      ([subset, signs]) => [subset as Subset, signs.split(',').map(asRange)],
    ),
  )
  return known
}

function asRange(range: string): Range {
  const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-')
  return { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) }
}
