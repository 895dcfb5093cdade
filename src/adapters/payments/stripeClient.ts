import Stripe from 'stripe'

/** The version that `asEvidence` reads; an event may be of another, its object is asked for again in this. */
export const API_VERSION = '2026-10-28.endive'

const TIMEOUT_MS = 10_000
const RETRIES = 2

type Settings = {
  key: string
  /** Another address than Stripe's own: `http://127.0.0.1:12111`. */
  url?: string | undefined
  timeoutMs?: number
  httpClient?: Stripe.HttpClient
}

/** Stripe's SDK, its version pinned, its patience bounded: ten seconds a try, three tries. */
export function stripeClient({ key, url, timeoutMs = TIMEOUT_MS, httpClient }: Settings): Stripe {
  return new Stripe(key, {
    apiVersion: API_VERSION,
    timeout: timeoutMs,
    maxNetworkRetries: RETRIES,
    telemetry: false,
    ...(url ? addressOf(url) : {}),
    ...(httpClient ? { httpClient } : {}),
  })
}

function addressOf(url: string) {
  const { protocol, hostname, port } = new URL(url)
  const secure = protocol === 'https:'
  return {
    host: hostname,
    port: port || (secure ? '443' : '80'),
    protocol: secure ? ('https' as const) : ('http' as const),
  }
}
