import type PDFDocument from 'pdfkit'
import { type Face, fontFile } from '@/server/fontFile'
import { facesFor, type Hand } from '@/server/receipts/facesFor'

export type Paper = InstanceType<typeof PDFDocument>
export type Style = { x: number; size: number; hand?: Hand; colour: string; right?: boolean }

/**
 * A letter stays one glyph: taken apart into base and mark, the mark would be read back as a letter of its
 * own.
 */
const SHAPING = { features: { ccmp: false } } as object

/** How far below a line the next one stands, in sizes. */
const LEADING = 1.5

/**
 * The lines that a text takes within `width` points, broken between words; a word that is wider stays
 * whole.
 */
export function linesWithin(
  paper: Paper,
  text: string,
  { size, hand = 'words' }: Style,
  width: number,
): string[] {
  paper.fontSize(size)
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word
    if (lines.length > 0 && widthOf(paper, longer, hand) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

export function heightOf(lines: string[], { size }: Style): number {
  return lines.length * size * LEADING
}

/** Draws lines from `y` down; with `right` each ends at `x` instead of beginning there. */
export function drawLines(paper: Paper, lines: string[], style: Style, y: number): void {
  const { x, size, hand = 'words', colour, right } = style
  paper.fillColor(colour).fontSize(size)
  lines.forEach((line, index) => {
    let at = right ? x - widthOf(paper, line, hand) : x
    for (const { text, face } of facesFor(line, hand)) {
      const wide = widthIn(paper, text, face)
      paper.text(text, at, y + index * size * LEADING, { ...SHAPING, lineBreak: false })
      at += wide
    }
  })
}

function widthOf(paper: Paper, line: string, hand: Hand): number {
  return facesFor(line, hand).reduce((sum, { text, face }) => sum + widthIn(paper, text, face), 0)
}

function widthIn(paper: Paper, text: string, face: Face): number {
  use(paper, face)
  return paper.widthOfString(text, SHAPING)
}

const made = new WeakMap<Paper, Set<string>>()

/** Chooses a font; one that was not needed is not in the file. */
function use(paper: Paper, face: Face): void {
  const name = Object.values(face).join(' ')
  const names = made.get(paper) ?? new Set()
  made.set(paper, names)
  if (!names.has(name)) paper.registerFont(name, fontFile(face))
  names.add(name)
  paper.font(name)
}
