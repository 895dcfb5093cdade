/** Words of one language; running text as lines (see `asProse`). */
type Words = {
  title: string
  meta?: { title: string; description: string }
  layout: ({ blockType: string } & Record<string, unknown>)[]
}

/** A page of the demo in both languages. */
export type Edited = { slug: string; en: Words; de: Words }
