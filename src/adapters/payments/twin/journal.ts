import {
  appendFileSync,
  closeSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Books, Kept, Kind } from '@/adapters/payments/twin/books'
import { isOutlived } from '@/adapters/payments/twin/isOutlived'
import { whileLocked } from '@/adapters/payments/twin/whileLocked'

type Thing = Kept[Kind]
type Shelves = Map<Kind, Map<string, Thing>>

/** Written anew once this many lines hold mostly what was written over. */
const LINES_MIN = 5_000

export type Journal = {
  /** One transaction: alone among all programs over this folder, kept whole or not at all. */
  change<Result>(work: (books: Books) => Result): Promise<Result>
  /** A look at what is kept now; what is put is forgotten. */
  look<Result>(work: (books: Books) => Result): Result
}

type Settings = { folder: string; clock: () => number; newId: (prefix: string) => string }

/**
 * What the twin keeps, as a journal of its transactions: `books.jsonl`, one line each, things whole. Every
 * program reads on from where it stopped; a line that a crash has torn is cut off by the next writer.
 */
export function journal({ folder, clock, newId }: Settings): Journal {
  const file = join(folder, 'books.jsonl')
  const reader = readerOf(file)
  return {
    look: (work) => work(booksOver(reader.readOn().shelves, new Map(), { clock, newId })),
    change: (work) => {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      return whileLocked(join(folder, 'lock'), () => {
        const { shelves, offset } = reader.readOn()
        if ((statOf(file)?.size ?? 0) > offset) truncateSync(file, offset)
        const drafts: Shelves = new Map()
        const result = work(booksOver(shelves, drafts, { clock, newId }))
        const put = linesOf(drafts)
        if (put.length > 0) appendFileSync(file, `${JSON.stringify(put)}\n`, { mode: 0o600 })
        const { lines } = reader.readOn()
        if (lines > LINES_MIN && lines > 4 * linesOf(shelves).length) writeAnew(file, shelves, clock())
        return result
      })
    },
  }
}

type Read = { shelves: Shelves; offset: number; file: string; lines: number }

/** Reads the file on, from where it last stopped; from its beginning where it is another file by now. */
function readerOf(file: string): { readOn: () => Read } {
  let read: Read = { shelves: new Map(), offset: 0, file: '', lines: 0 }
  return {
    readOn: () => {
      const state = statOf(file)
      // A number of a file comes again; together with its birth it does not.
      const which = `${state?.ino} ${state?.birthtimeMs}`
      if (which !== read.file || (state && state.size < read.offset)) {
        read = { shelves: new Map(), offset: 0, file: which, lines: 0 }
      }
      if (!state || state.size === read.offset) return read
      const text = readFrom(file, read.offset, state.size)
      const whole = text.subarray(0, text.lastIndexOf(10) + 1)
      for (const line of whole.toString('utf8').split('\n').slice(0, -1)) {
        const put = JSON.parse(line) as [Kind, Thing][]
        for (const [kind, thing] of put) shelfOf(read.shelves, kind).set(thing.id, thing)
        read.lines += 1
      }
      read.offset += whole.length
      return read
    },
  }
}

/** What was written over, and what has done its work, is left out; every reader sees another file. */
function writeAnew(file: string, shelves: Shelves, now: number): void {
  const kept = linesOf(shelves).filter(([kind, thing]) => !isOutlived(kind, thing, now))
  const draft = `${file}.draft`
  writeFileSync(draft, kept.map((line) => `${JSON.stringify([line])}\n`).join(''), { mode: 0o600 })
  renameSync(draft, file)
}

function linesOf(shelves: Shelves): [Kind, Thing][] {
  return [...shelves].flatMap(([kind, things]) =>
    [...things.values()].map((thing): [Kind, Thing] => [kind, thing]),
  )
}

type Outside = Omit<Settings, 'folder'>

function booksOver(shelves: Shelves, drafts: Shelves, { clock, newId }: Outside): Books {
  const offset = (shelves.get('clock')?.get('clock') as Kept['clock'] | undefined)?.offsetMs ?? 0
  const realNow = clock()
  return {
    now: Math.floor((realNow + offset) / 1000),
    realNow,
    newId,
    get: <K extends Kind>(kind: K, id: string) =>
      (drafts.get(kind)?.get(id) ?? shelves.get(kind)?.get(id) ?? null) as Kept[K] | null,
    all: <K extends Kind>(kind: K) =>
      [...new Map([...(shelves.get(kind) ?? []), ...(drafts.get(kind) ?? [])]).values()] as Kept[K][],
    put: (kind, thing) => {
      shelfOf(drafts, kind).set(thing.id, thing)
      return thing
    },
  }
}

function shelfOf(shelves: Shelves, kind: Kind): Map<string, Thing> {
  const known = shelves.get(kind) ?? new Map<string, Thing>()
  shelves.set(kind, known)
  return known
}

function readFrom(file: string, from: number, to: number): Buffer {
  const bytes = Buffer.alloc(to - from)
  const handle = openSync(file, 'r')
  try {
    return bytes.subarray(0, readSync(handle, bytes, 0, bytes.length, from))
  } finally {
    closeSync(handle)
  }
}

function statOf(file: string) {
  return statSync(file, { throwIfNoEntry: false }) ?? null
}
