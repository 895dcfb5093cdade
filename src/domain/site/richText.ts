/** A node of the editor's text as it is stored (Lexical's JSON), as far as the site shows it. */
export type TextNode = {
  type: string
  tag?: string
  text?: string
  /** Bits: 1 bold, 2 italic. */
  format?: number | string
  children?: TextNode[]
  fields?: { url?: string; newTab?: boolean }
  listType?: string
}

export type RichText = { root: TextNode }

/** The words alone, for descriptions and structured data. */
export function wordsOf(text: RichText | null | undefined): string {
  const walk = ({ text: words, children = [], type }: TextNode): string =>
    type === 'linebreak' ? ' ' : (words ?? children.map(walk).join(type === 'root' ? ' ' : ''))
  return text ? walk(text.root).replace(/\s+/g, ' ').trim() : ''
}
