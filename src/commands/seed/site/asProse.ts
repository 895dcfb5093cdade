import type { RichText, TextNode } from '@/domain/site/richText'

const text = (words: string, format = 0) => ({
  ...{ type: 'text', text: words, format, detail: 0, mode: 'normal', style: '', version: 1 },
})
const element = (type: string, children: TextNode[], more: object = {}) => ({
  ...{ type, children, direction: 'ltr' as const, format: '', indent: 0, version: 1 },
  ...more,
})

/** A line as the editor would keep it: `## `, `### `, `> `, `- ` say what it is; all else is a paragraph. */
function lineOf(line: string): TextNode {
  const [, sign = '', words = line] = /^(##|###|>|-) (.*)$/.exec(line) ?? []
  const inside = words.split(/(\*\*.+?\*\*)/).map((part) => {
    const isBold = part.startsWith('**') && part.endsWith('**') && part.length > 4
    return isBold ? text(part.slice(2, -2), 1) : text(part)
  })
  if (sign === '##' || sign === '###') return element('heading', inside, { tag: `h${sign.length}` })
  if (sign === '>') return element('quote', inside)
  if (sign === '-') {
    const item = element('listitem', inside, { value: 1 })
    return element('list', [item], { listType: 'bullet', tag: 'ul', start: 1 })
  }
  return element('paragraph', inside, { textFormat: 0 })
}

/** Lines as running text: items that follow each other are one list. */
export function asProse(...lines: string[]): RichText {
  const children: TextNode[] = []
  for (const node of lines.map(lineOf)) {
    const before = children.at(-1)
    if (node.type === 'list' && before?.type === 'list') before.children?.push(...(node.children ?? []))
    else children.push(node)
  }
  return { root: element('root', children) }
}
