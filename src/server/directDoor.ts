import type { PayloadRequest, SanitizedConfig } from 'payload'
import { getPayload } from 'payload'
import { timed } from '@/server/meters'
import { withRequest } from '@/server/requestId'

type Door = (request: Request) => Promise<Response>

/**
 * One endpoint of ours called without Payload's router, which first finds out who asks, in which language and
 * with what cookies: for a door that wants none of it, bounds its own body, and is called in crowds. Time and
 * what is said of an error are as at every other door.
 * @param path the endpoint's own, below /api
 */
export function directDoor(config: Promise<SanitizedConfig>, path: string): Door {
  const route = `/api${path}`
  return (request) =>
    withRequest(request.headers, () =>
      timed({ method: request.method, route }, async () => {
        const payload = await getPayload({ config })
        const endpoint = (payload.config.endpoints ?? []).find((one) => one.path === path)
        if (!endpoint) throw new Error(`no endpoint is at ${path}`)
        const { url, method, headers, body } = request
        const req = { payload, url, method, headers, body, context: {} } as unknown as PayloadRequest
        try {
          return await endpoint.handler(req)
        } catch (error) {
          return answerTo(error as Error, req)
        }
      }),
    )
}

/** What the practice's own hooks say of it, as Payload's router would ask them. */
async function answerTo(error: Error, req: PayloadRequest): Promise<Response> {
  const { config, logger } = req.payload
  let status = 500
  let said: unknown = { errors: [{ message: 'Something went wrong.' }] }
  for (const hook of config.hooks.afterError ?? []) {
    const told = await hook({ context: req.context, error, req, result: said as never })
    status = told?.status ?? status
    said = told?.response ?? said
  }
  if (status >= 500) logger.error({ err: error, msg: 'a door failed' })
  return Response.json(said, { status, headers: req.responseHeaders })
}
