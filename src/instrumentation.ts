/** Runs once when a web process begins, before anything is asked of it. */
export async function register(): Promise<void> {
  const { consoleAsLog } = await import('@/server/consoleAsLog')
  consoleAsLog()
  const { handOutKept } = await import('@/server/site/handOutKept')
  // Known by this name to `scripts/requests.mjs`, which lets it answer before Next.js does.
  Object.assign(globalThis, { [Symbol.for('trs.firstHand')]: handOutKept })
  const { env } = await import('@/server/env')
  if (!env().OTEL_EXPORTER_OTLP_ENDPOINT) return
  const { startTracing } = await import('@/server/startTracing')
  startTracing('trs-web')
}
