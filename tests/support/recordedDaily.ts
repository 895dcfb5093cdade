import { once } from 'node:events'
import { createServer } from 'node:http'
import { onTestFinished } from 'vitest'
import { dailyRooms } from '@/adapters/rooms/dailyRooms'
import type { RoomProvider } from '@/domain/rooms/provider'

/** One exchange: what is asked for, and the bytes that are answered; `drop` cuts the line instead. */
export type Exchange = { ask: string; status?: number; bytes?: string; drop?: boolean; silent?: boolean }
export type Asked = { ask: string; headers: Record<string, unknown>; body: Record<string, never> }

type Recorded = { provider: RoomProvider; asked: Asked[]; left: () => number; origin: string }

/**
 * The real adapter over a local server that plays a tape, exchange by exchange. The bytes on the tapes are
 * written by hand after Daily's documentation (docs.daily.co, REST API: rooms, meeting tokens): no account
 * was there to record them from.
 */
export async function recordedDaily(
  tape: Exchange[],
  { timeoutMs = 2_000, clock = Date.now }: { timeoutMs?: number; clock?: () => number } = {},
): Promise<Recorded> {
  const rest = [...tape]
  const asked: Asked[] = []
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const part of request) text += part
    const ask = `${request.method} ${request.url}`
    asked.push({ ask, headers: request.headers, body: text ? JSON.parse(text) : {} })
    const next = rest.shift()
    if (next?.silent) return
    if (next?.drop) return request.socket.destroy()
    const answer = next?.ask === ask ? next : { status: 418, bytes: `{"info":"${next?.ask}, not ${ask}"}` }
    response.writeHead(answer.status ?? 200, { 'content-type': 'application/json' }).end(answer.bytes)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`
  const provider = dailyRooms({ key: 'recorded-key', url: `${origin}/v1`, timeoutMs, clock })
  return { provider, asked, left: () => rest.length, origin }
}

const NAME = 's-0a1b2c3d4e'
const room = (more = '') => `{"id":"d61cd7b2-a273-42b4-89bd-be763fd562c1","name":"${NAME}","api_created":true,
"privacy":"private","url":"https://practice.daily.co/${NAME}","created_at":"2026-11-30T08:49:58.000Z",
"config":{"nbf":1796028600,"exp":1796032200,"eject_at_room_exp":true,"enable_knocking":false,"enable_chat":false,
"enable_prejoin_ui":false,"enforce_unique_user_ids":true${more}}}`

export const EXISTS = `{"error":"invalid-request-error","info":"a room named ${NAME} already exists"}`
const token = (text: string) => `{"token":"${text}"}`

/** For each rule of the suite what is asked of Daily, in that order, and what it answers. */
export const TAPES = {
  two: [
    { ask: 'POST /v1/rooms', bytes: room() },
    { ask: 'POST /v1/meeting-tokens', bytes: token('eyJhbGciOiJIUzI1NiJ9.bWFyYQ.c2ln') },
    { ask: 'POST /v1/rooms', status: 400, bytes: EXISTS },
    { ask: `GET /v1/rooms/${NAME}`, bytes: room() },
    { ask: 'POST /v1/meeting-tokens', bytes: token('eyJhbGciOiJIUzI1NiJ9.YWRh.c2ln') },
  ],
  close: [
    { ask: 'POST /v1/rooms', bytes: room() },
    { ask: 'POST /v1/meeting-tokens', bytes: token('eyJhbGciOiJIUzI1NiJ9.bWFyYQ.c2ln') },
    { ask: `DELETE /v1/rooms/${NAME}`, bytes: `{"deleted":true,"name":"${NAME}"}` },
    { ask: `DELETE /v1/rooms/${NAME}`, status: 404, bytes: '{"error":"not-found","info":"room not found"}' },
  ],
} satisfies Record<string, Exchange[]>

export const ROOM = { name: NAME, opensAt: 1796028600_000, closesAt: 1796032200_000 }
export const MARA = { id: 'a'.repeat(32), name: 'Mara Example', isTherapist: true }
export const ADA = { id: 'b'.repeat(32), name: 'Ada', isTherapist: false }
