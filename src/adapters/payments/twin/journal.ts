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
import { whileLocked } from '@/adapters/payments/twin/fileLock'
import { isOutlived } from '@/adapters/payments/twin/outlived'

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
 * What the twin keeps, as a journal of its transactions: `books.jsonl`, one line each, the things in it whole.
 * Every program reads on from where it stopped; a line that a crash has torn is cut off by the next writer.
 */
export function journal({ folder, clock, newId }: Settings): Journal {
  const file = join(folder, 'books.jsonl')
  let shelves: Shelves = new Map()
  let seen = { offset: 0, inode: 0, lines: 0 }

  return {
    look: (work) => {
      readOn()
      return work(booksOver(shelves, new Map(), { clock, newId }))
    },
    change: (work) => {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      return whileLocked(join(folder, 'lock'), () => {
        readOn()
        if (sizeOf(file) > seen.offset) truncateSync(file, seen.offset)
        const drafts: Shelves = new Map()
        const result = work(booksOver(shelves, drafts, { clock, newId }))
        const put = [...drafts].flatMap(([kind, things]) =>
          [...things.values()].map((thing) => [kind, thing]),
        )
        if (put.length > 0) appendFileSync(file, `${JSON.stringify(put)}\n`, { mode: 0o600 })
        readOn()
        if (seen.lines > LINES_MIN && seen.lines > 4 * countOf(shelves)) writeAnew()
        return result
      })
    },
  }

  function readOn(): void {
    const state = statOf(file)
    if (!state || state.ino !== seen.inode || state.size < seen.offset) {
      shelves = new Map()
      seen = { offset: 0, inode: state?.ino ?? 0, lines: 0 }
    }
    if (!state || state.size === seen.offset) return
    const text = readFrom(file, seen.offset, state.size)
    const whole = text.subarray(0, text.lastIndexOf(10) + 1)
    for (const line of whole.toString('utf8').split('\n').slice(0, -1)) {
      for (const [kind, thing] of JSON.parse(line) as [Kind, Thing][])
        shelfOf(shelves, kind).set(thing.id, thing)
      seen.lines += 1
    }
    seen.offset += whole.length
  }

  function writeAnew(): void {
    const now = clock()
    const lines = [...shelves].flatMap(([kind, things]) =>
      [...things.values()].filter((thing) => !isOutlived(kind, thing, now)).map((thing) => [kind, thing]),
    )
    const draft = `${file}.draft`
    writeFileSync(draft, lines.map((line) => `${JSON.stringify([line])}\n`).join(''), { mode: 0o600 })
    renameSync(draft, file)
    readOn()
  }
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

function countOf(shelves: Shelves): number {
  return [...shelves.values()].reduce((sum, things) => sum + things.size, 0)
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

function sizeOf(file: string): number {
  return statOf(file)?.size ?? 0
}
