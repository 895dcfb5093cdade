/** Runs once when a web process begins, before anything is asked of it. */
export async function register(): Promise<void> {
  const { consoleAsLog } = await import('@/server/consoleAsLog')
  consoleAsLog()
  const { handOutKept } = await import('@/server/site/handOutKept')
  const { refuseAtFront } = await import('@/server/front/refuseAtFront')
  const { tellFailures } = await import('@/server/tellFailures')
  const { barePage } = await import('@/portal/frame/barePage')
  const firstHand: typeof handOutKept = (request, response, { now, otherwise }) =>
    handOutKept(request, response, {
      now,
      otherwise: () => {
        if (refuseAtFront(request, response, { now, page: barePage })) return
        tellFailures(request, response, barePage)
        otherwise()
      },
    })
  // Known by this name to `scripts/requests.mjs`, which lets it answer before Next.js does.
  Object.assign(globalThis, { [Symbol.for('trs.firstHand')]: firstHand })
  const { env } = await import('@/server/env')
  if (!env().OTEL_EXPORTER_OTLP_ENDPOINT) return
  const { startTracing } = await import('@/server/startTracing')
  startTracing('trs-web')
}

/** Called by Next.js for whatever a page or a door throws. */
export async function onRequestError(
  error: unknown,
  { headers }: { headers: NodeJS.Dict<string | string[]> },
  { routePath: route }: { routePath: string },
): Promise<void> {
  const { noteFailure } = await import('@/server/tellFailures')
  noteFailure(error, { headers, route })
}
