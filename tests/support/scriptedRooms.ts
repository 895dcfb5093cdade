import type { Guest, RoomProvider, RoomTerms } from '@/domain/rooms/provider'

/** Rooms that exist in a list: who was let in where, what was closed, and what goes wrong next. */
export type ScriptedRooms = RoomProvider & {
  admitted: { room: RoomTerms; guest: Guest; url: string }[]
  closed: string[]
  /** Thrown at the next questions, one each. */
  failures: Error[]
  /** Called while a guest is being let in. */
  meanwhile: (() => Promise<unknown>) | null
}

export function scriptedRooms(): ScriptedRooms {
  const failing = () => {
    const failure = provider.failures.shift()
    if (failure) throw failure
  }
  const provider: ScriptedRooms = {
    name: 'mock',
    admitted: [],
    closed: [],
    failures: [],
    meanwhile: null,
    admit: async (room, guest) => {
      failing()
      const work = provider.meanwhile
      provider.meanwhile = null
      await work?.()
      const url = `http://rooms.test/${room.name}?t=canary-token-${provider.admitted.length + 1}`
      provider.admitted.push({ room, guest, url })
      return url
    },
    close: async (name) => {
      failing()
      provider.closed.push(name)
    },
  }
  return provider
}
