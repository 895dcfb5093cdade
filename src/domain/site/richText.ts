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

/** No text that a person writes has parts within parts within more than so many. */
const DEPTH_MAX = 40

/** Whether something sent is a tree of nodes; which nodes those may be is the editor's own to say. */
export function isRichText(sent: unknown): boolean {
  const isNode = (node: unknown, depth: number): boolean => {
    if (typeof node !== 'object' || node === null || depth > DEPTH_MAX) return false
    const { type, children } = node as { type?: unknown; children?: unknown }
    if (typeof type !== 'string') return false
    return (
      children === undefined ||
      (Array.isArray(children) && children.every((child) => isNode(child, depth + 1)))
    )
  }
  return typeof sent === 'object' && sent !== null && isNode((sent as { root?: unknown }).root, 0)
}
