/** What a part of a page is called in its address, by the kind of its block; other kinds have no name. */
const NAMES: Record<string, string> = {
  therapists: 'therapists',
  offers: 'prices',
  steps: 'how',
  faq: 'questions',
  form: 'enquiry',
}

/** A block, as far as it has a name and leads somewhere. */
type Part = { blockType: string }

/** The name of each part of a page, once on it: `how`, and of the second of a kind `how-2`. */
export function anchorsOf(blocks: readonly Part[]): (string | undefined)[] {
  const seen = new Map<string, number>()
  return blocks.map(({ blockType }) => {
    const name = Object.hasOwn(NAMES, blockType) ? NAMES[blockType] : undefined
    if (!name) return undefined
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : `${name}-${count}`
  })
}
