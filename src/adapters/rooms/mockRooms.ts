import { createHmac, timingSafeEqual } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type KeptRoom, roomPage } from '@/adapters/rooms/roomPage'
import { DomainError } from '@/domain/errors'
import type { RoomProvider } from '@/domain/rooms/provider'
import type { RoomTwin } from '@/domain/rooms/twin'

type Pass = { room: string; guest: string; nbf: number; exp: number }

type Settings = {
  /** Where its rooms lie, a file each; programs over one folder share them. */
  folder: string
  /** Where our pages are: `http://localhost:3000`. */
  site: string
  secret: string
}

/**
 * The twin: rooms in which nobody is seen or heard, each a page that names the two who were let in. As with
 * the real one an address is good for one guest, in one room, for as long as the room is open.
 */
export function mockRooms({ folder, site, secret }: Settings): RoomProvider & RoomTwin {
  const fileOf = (name: string) => path.join(folder, `${name}.json`)
  const sign = (text: string) => createHmac('sha256', secret).update(text).digest('base64url')
  const passFor = (pass: Pass) => {
    const text = Buffer.from(JSON.stringify(pass)).toString('base64url')
    return `${text}.${sign(text)}`
  }
  const passIn = (token: string): Pass | null => {
    const [text = '', signature = ''] = token.split('.')
    const [wanted, given] = [Buffer.from(sign(text)), Buffer.from(signature)]
    if (wanted.length !== given.length || !timingSafeEqual(wanted, given)) return null
    return JSON.parse(Buffer.from(text, 'base64url').toString()) as Pass
  }
  return {
    name: 'mock',
    admit: async (room, guest) => {
      const known = (await readRoom(fileOf(room.name)))?.guests ?? []
      const guests = [...known.filter(({ id }) => id !== guest.id), guest]
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await keep(fileOf(room.name), { ...room, guests })
      const pass = { room: room.name, guest: guest.id, nbf: room.opensAt, exp: room.closesAt }
      return `${site}/api/dev/rooms/${room.name}?t=${passFor(pass)}`
    },
    close: (name) => rm(fileOf(name), { force: true }),
    roomPage: async (name, token, now) => {
      const pass = passIn(token)
      const fits = pass?.room === name && pass.nbf <= now && now < pass.exp
      const room = fits && /^[\w-]+$/.test(name) ? await readRoom(fileOf(name)) : null
      if (!room || !pass) throw new DomainError('not_found', 'There is nothing here.')
      return roomPage(room, pass.guest)
    },
  }
}

async function readRoom(file: string): Promise<KeptRoom | null> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  return text === null ? null : (JSON.parse(text) as KeptRoom)
}

/** Whole or not at all: another program may be reading it. */
async function keep(file: string, room: KeptRoom): Promise<void> {
  const draft = `${file}.${crypto.randomUUID()}`
  await writeFile(draft, JSON.stringify(room), { mode: 0o600 })
  await rename(draft, file)
}
