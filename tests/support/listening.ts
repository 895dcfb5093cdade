export type Heard = { event: string; id: string | null; data: Record<string, unknown> }

export type Listening = {
  status: number
  headers: Headers
  /** Everything that was told so far. */
  heard: Heard[]
  /** Waits until so many events have been told. */
  until: (count: number) => Promise<Heard[]>
  /** Waits until a comment (a heartbeat) has been told. */
  beat: () => Promise<void>
  /** Waits until the other side has ended it. */
  ended: () => Promise<void>
  leave: () => Promise<void>
}

/** Listens to server-sent events as a browser does; `last` is the id of the event after which to go on. */
export async function listen(address: string, cookie: string, last?: string): Promise<Listening> {
  const leaving = new AbortController()
  const headers = { Cookie: cookie, ...(last ? { 'Last-Event-ID': last } : {}) }
  const answer = await fetch(address, { headers, signal: leaving.signal })
  return listening(answer, () => leaving.abort())
}

/** As `listen`, for an answer that is there already. */
export function listening({ status, headers, body }: Response, hangUp: () => void): Listening {
  const heard: Heard[] = []
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  let beats = 0
  const more = async (): Promise<boolean> => {
    const part = await reader?.read()
    if (!part || part.done) return false
    const blocks = (rest + part.value).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      if (block.startsWith(':')) beats += 1
      const fields = new Map(
        block.split('\n').map((line) => [line.split(': ')[0], line.slice(line.indexOf(': ') + 2)]),
      )
      const data = fields.get('data')
      if (data)
        heard.push({ event: fields.get('event') ?? '', id: fields.get('id') ?? null, data: JSON.parse(data) })
    }
    return true
  }
  return {
    status,
    headers,
    heard,
    until: async (count) => {
      while (heard.length < count) if (!(await more())) throw new Error(`ended after ${heard.length} events`)
      return heard
    },
    beat: async () => {
      for (const before = beats; beats === before; )
        if (!(await more())) throw new Error('ended without a beat')
    },
    ended: async () => {
      while (await more());
    },
    leave: async () => {
      hangUp()
      await reader?.cancel().catch(() => {})
    },
  }
}
