import { ADA, EXISTS, type Exchange, MARA, ROOM, recordedDaily, TAPES } from '@tests/support/recordedDaily'
import { describe, expect, test } from 'vitest'

const [MADE, TOKEN] = TAPES.two as [Exchange, Exchange]
const FAILED: Exchange = { ask: 'POST /v1/rooms', status: 500, bytes: '{"info":"secret detail"}' }
const refusalOf = (work: Promise<unknown>) => work.catch((error: unknown) => error)

describe('Daily', () => {
  test('is asked for a private room that ends with its session, under our key', async () => {
    const { provider, asked } = await recordedDaily(TAPES.two)
    await provider.admit(ROOM, MARA)
    expect(asked[0]?.headers.authorization).toBe('Bearer recorded-key')
    expect(asked[0]?.body).toEqual({
      name: ROOM.name,
      privacy: 'private',
      properties: {
        nbf: 1796028600,
        exp: 1796032200,
        eject_at_room_exp: true,
        enforce_unique_user_ids: true,
        enable_knocking: false,
        enable_chat: false,
        enable_prejoin_ui: false,
      },
    })
  })

  test('is asked for a token of one person in one room that shows them out at the end', async () => {
    const { provider, asked } = await recordedDaily(TAPES.two)
    await provider.admit(ROOM, MARA)
    expect(await provider.admit(ROOM, ADA)).toBe(
      `https://practice.daily.co/${ROOM.name}?t=eyJhbGciOiJIUzI1NiJ9.YWRh.c2ln`,
    )
    expect(asked[1]?.body.properties).toMatchObject({ user_id: MARA.id, is_owner: true, user_name: 'Host' })
    // As the page about privacy and docs/processors.md say.
    for (const { name } of [ADA, MARA]) expect(JSON.stringify(asked)).not.toContain(name)
    expect(asked[4]?.body).toEqual({
      properties: {
        room_name: ROOM.name,
        user_id: ADA.id,
        user_name: 'Guest',
        is_owner: false,
        nbf: 1796028600,
        exp: 1796032200,
        eject_at_token_exp: true,
      },
    })
  })

  test.each([
    ['answers 500', FAILED],
    ['cuts the line', { ask: 'POST /v1/rooms', drop: true }],
  ])('that %s once is asked once more', async (_, trouble) => {
    const { provider, asked } = await recordedDaily([trouble, MADE, TOKEN])
    await expect(provider.admit(ROOM, MARA)).resolves.toContain(ROOM.name)
    expect(asked).toHaveLength(3)
  })

  test.each<[string, Exchange[]]>([
    ['answers 500', [FAILED, FAILED]],
    ['cuts the line', [FAILED, { ask: 'POST /v1/rooms', drop: true }]],
    ['does not take our key', [{ ...FAILED, status: 401 }]],
    ['wants fewer calls', [{ ...FAILED, status: 429 }]],
    ['makes the room no room', [{ ask: 'POST /v1/rooms', bytes: '<html>' }]],
    ['shows it from nowhere on the web', [{ ask: 'POST /v1/rooms', bytes: '{"url":"javascript:alert(1)"}' }]],
    ['gives no token', [MADE, { ask: TOKEN.ask, bytes: '{}' }]],
    [
      'has a room of this name that is open to all',
      [
        { ask: 'POST /v1/rooms', status: 400, bytes: EXISTS },
        { ask: `GET /v1/rooms/${ROOM.name}`, bytes: '{"privacy":"public","url":"https://x.daily.co/s"}' },
      ],
    ],
  ])('that %s is unavailable, and its words stay with us', async (_, tape) => {
    const { provider, left } = await recordedDaily(tape)
    const refusal = await refusalOf(provider.admit(ROOM, MARA))
    expect(refusal).toMatchObject({ code: 'unavailable' })
    expect(JSON.stringify(refusal) + String(refusal)).not.toContain('secret detail')
    expect(left()).toBe(0)
  })

  test('that does not answer is given up in bounded time', async () => {
    const silent = { ask: 'POST /v1/rooms', silent: true }
    const { provider, asked } = await recordedDaily([silent, silent], { timeoutMs: 100 })
    expect(await refusalOf(provider.admit(ROOM, MARA))).toMatchObject({ code: 'unavailable' })
    expect(asked).toHaveLength(2)
  })

  test('is left alone after five failures in a row, and tried again after thirty seconds', async () => {
    let now = 1_000_000
    const limited = { ...FAILED, status: 429 }
    const tape = [limited, limited, limited, limited, limited, MADE, TOKEN]
    const { provider, asked } = await recordedDaily(tape, { clock: () => now })
    for (let time = 0; time < 7; time += 1) {
      expect(await refusalOf(provider.admit(ROOM, MARA))).toMatchObject({ code: 'unavailable' })
    }
    expect(asked).toHaveLength(5)
    now += 30_000
    await expect(provider.admit(ROOM, MARA)).resolves.toContain(ROOM.name)
  })

  test('that refuses to close is unavailable', async () => {
    const { provider } = await recordedDaily([
      { ask: `DELETE /v1/rooms/${ROOM.name}`, status: 400, bytes: '{}' },
    ])
    expect(await refusalOf(provider.close(ROOM.name))).toMatchObject({ code: 'unavailable' })
  })
})
