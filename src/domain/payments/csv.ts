export type Cell = string | number | null

/** What a spreadsheet would take for a formula at the beginning of a cell. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

/**
 * A table as CSV (RFC 4180): each text in quotes, and none that a spreadsheet would run. Begins with the
 * mark by which spreadsheets know UTF-8.
 */
export function csvOf(head: string[], rows: Cell[][]): string {
  return `\ufeff${[head, ...rows].map((row) => row.map(asCell).join(',')).join('\r\n')}\r\n`
}

function asCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const harmless = FORMULA.test(cell.trimStart()) || FORMULA.test(cell) ? `'${cell}` : cell
  return `"${harmless.replaceAll('"', '""')}"`
}
