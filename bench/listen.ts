import { createServer, type IncomingMessage } from 'node:http'

/**
 * The thinnest HTTP server: what is compared is what stands behind it. Each answer says how long it took from
 * the whole request to the whole answer (`server-ms`).
 */
export function listen(answer: (request: Request) => Promise<Response>): void {
  const server = createServer(async (incoming, outgoing) => {
    const body = await bodyOf(incoming)
    const from = performance.now()
    const request = new Request(`http://localhost:3000${incoming.url}`, {
      method: incoming.method ?? 'GET',
      headers: incoming.headers as Record<string, string>,
      ...(body.length > 0 ? { body: new Uint8Array(body) } : {}),
    })
    const response = await answer(request)
    const bytes = Buffer.from(await response.arrayBuffer())
    const serverMs = (performance.now() - from).toFixed(3)
    outgoing.writeHead(response.status, { ...Object.fromEntries(response.headers), 'server-ms': serverMs })
    outgoing.end(bytes)
  })
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    process.send?.({ port: typeof address === 'object' ? address?.port : 0 })
  })
  process.once('disconnect', () => process.exit(0))
  process.once('SIGTERM', () => process.exit(0))
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of incoming) parts.push(part as Buffer)
  return Buffer.concat(parts)
}
