import { cpus, totalmem } from 'node:os'

/** `aim` in words: `>= 1`; what is met or missed is told by `met`. */
export type Ratio = { what: string; value: number; aim?: string; met?: boolean }
export type Table = { title: string; head: string[]; rows: (string | number)[][] }
export type Report = { name: string; ratios: Ratio[]; tables: Table[]; notes: string[] }

/** What the figures were measured on. */
export function machine(): string {
  const [cpu] = cpus()
  return `${cpus().length} cores (${cpu?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`
}

/** As Markdown, so that it can be kept as it was printed; ratios first. */
export function print({ name, ratios, tables, notes }: Report): void {
  console.log(`### ${name}\n`)
  const told = ratios.map(({ what, value, aim, met }) => [
    what,
    value.toFixed(2),
    aim ? `${aim}, ${met ? 'met' : 'missed'}` : '',
  ])
  printTable({ title: '', head: ['', 'ratio or figure', 'aim'], rows: told })
  for (const table of tables) printTable(table)
  if (notes.length > 0) console.log(`${notes.join('\n')}\n`)
}

function printTable({ title, head, rows }: Table): void {
  const lines = [head, ...rows.map((row) => row.map(String))]
  const widths = head.map((_, column) => Math.max(3, ...lines.map((line) => line[column]?.length ?? 0)))
  const [first, ...rest] = lines.map((line) => {
    const cells = line.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    )
    return `| ${cells.join(' | ')} |`
  })
  const rule = widths.map((width, column) => '-'.repeat(width - (column ? 1 : 0)) + (column ? ':' : ''))
  if (title) console.log(`${title}\n`)
  console.log([first, `| ${rule.join(' | ')} |`, ...rest, ''].join('\n'))
}

export function atLeast(what: string, value: number, aim: number): Ratio {
  return { what, value, aim: `>= ${aim}`, met: value >= aim }
}

export function atMost(what: string, value: number, aim: number): Ratio {
  return { what, value, aim: `<= ${aim}`, met: value <= aim }
}

/** The value that `share` of the values do not exceed. */
export function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}

export const median = (values: number[]): number => quantile(values, 0.5)
