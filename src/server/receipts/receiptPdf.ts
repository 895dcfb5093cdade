import PDFDocument from 'pdfkit'
import type { ReceiptView } from '@/contracts/payments'
import { look } from '@/server/look'
import { drawLines, heightOf, linesWithin, type Paper, type Style } from '@/server/receipts/paperText'
import { type ReceiptLines, receiptLines } from '@/server/receipts/receiptLines'

const LEFT = 64
const SECOND = 200
const RIGHT = 531
const { ink: INK, 'ink-soft': SOFT, line: LINE, moss: MOSS } = look.light

/** A part of the page, its place already known: what it is to a screen reader, and what draws it. */
type Part = ReturnType<Paper['struct']>

/**
 * A receipt as a tagged PDF (PDF/UA): heading, facts, and a table with its header cells, in the client's
 * language, so that a screen reader reads what the eye sees.
 */
export async function receiptPdf(receipt: ReceiptView): Promise<Buffer<ArrayBuffer>> {
  const lines = receiptLines(receipt)
  const issued = new Date(receipt.issuedAt)
  const paper = new PDFDocument({
    size: 'A4',
    pdfVersion: '1.7',
    // Known to pdfkit, not to its types.
    ...({ subset: 'PDF/UA', font: null } as object),
    tagged: true,
    lang: lines.language,
    displayTitle: true,
    info: {
      Title: `${lines.title}, ${receipt.practice}`,
      Author: receipt.practice,
      CreationDate: issued,
      ModDate: issued,
    },
  })
  const parts: Buffer[] = []
  paper.on('data', (part: Buffer) => parts.push(part))
  const ended = new Promise<void>((resolve, reject) => paper.once('end', resolve).once('error', reject))
  draw(paper, lines)
  paper.end()
  await ended
  return Buffer.concat(parts)
}

function draw(paper: Paper, { practice, title, facts, taxText, thanks, ...lines }: ReceiptLines): void {
  const page = paper.struct('Document')
  paper.addStructure(page)
  let y = 64
  const add = (part: Part, height: number, below = 0) => {
    page.add(part)
    y += height + below
  }
  const block = (tag: 'P' | 'H1', text: string, style: Style, below: number) => {
    const all = linesWithin(paper, text, style, RIGHT - LEFT)
    add(paper.struct(tag, {}, drawn(paper, all, style, y)), heightOf(all, style), below)
  }
  const [name = '', ...address] = practice
  block('P', name, { x: LEFT, size: 15, hand: 'title', colour: MOSS }, address.length > 0 ? 2 : 10)
  for (const [index, line] of address.entries()) {
    block('P', line, { x: LEFT, size: 10, colour: SOFT }, index === address.length - 1 ? 12 : 0)
  }
  block('H1', title, { x: LEFT, size: 26, hand: 'title', colour: INK }, 16)
  for (const fact of facts) add(...factOf(paper, fact, y), 8)
  y += 24
  add(tableOf(paper, lines, y), 3 * ROW, 24)
  block('P', taxText, { x: LEFT, size: 10, colour: INK }, 16)
  block('P', thanks, { x: LEFT, size: 10, colour: SOFT }, 0)
  page.end()
}

/** Drawn when its turn in the page's structure has come; the place is that of now. */
function drawn(paper: Paper, lines: string[], style: Style, y: number): () => void {
  return () => drawLines(paper, lines, style, y)
}

function factOf(paper: Paper, [term, is]: [string, string], y: number): [Part, number] {
  const style = { x: SECOND, size: 10.5, colour: INK }
  const lines = linesWithin(paper, is, style, RIGHT - SECOND)
  const part = paper.struct('P')
  part.add(paper.struct('Span', {}, drawn(paper, [`${term}: `], { ...style, x: LEFT, colour: SOFT }, y)))
  part.add(paper.struct('Span', {}, drawn(paper, lines, style, y)))
  return [part, heightOf(lines, style)]
}

const ROW = 28

function tableOf(
  paper: Paper,
  { columns, bought, total }: Pick<ReceiptLines, 'columns' | 'bought' | 'total'>,
  y: number,
) {
  const table = paper.struct('Table')
  const rows = [
    { tags: ['TH', 'TH'], cells: columns, hand: 'strong' },
    { tags: ['TD', 'TD'], cells: bought, hand: 'words' },
    { tags: ['TH', 'TD'], cells: total, hand: 'strong' },
  ] as const
  rows.forEach(({ tags, cells: [item, amount], hand }, index) => {
    const at = y + index * ROW
    const style = { x: LEFT, size: 11, hand, colour: INK }
    const row = paper.struct('TR')
    row.add(
      paper.struct(tags[0], {}, () => {
        hairline(paper, at - 7)
        drawLines(paper, [item], style, at)
      }),
    )
    row.add(paper.struct(tags[1], {}, drawn(paper, [amount], { ...style, x: RIGHT, right: true }, at)))
    table.add(row)
  })
  return table
}

function hairline(paper: Paper, y: number): void {
  paper.moveTo(LEFT, y).lineTo(RIGHT, y).lineWidth(0.75).strokeColor(LINE).stroke()
}
