import type { Env } from '@/server/env'

/** What a service does for the practice; the words for it stand in the messages. */
export type ProcessorRole = 'payments' | 'paymentsTwin' | 'video' | 'mail' | 'files' | 'tracing' | 'host'
export type Processor = { role: ProcessorRole; name: string }

type Settings = Pick<
  Env,
  | 'STRIPE_SECRET_KEY'
  | 'DAILY_API_KEY'
  | 'SMTP_URL'
  | 'S3_ENDPOINT'
  | 'S3_BUCKET'
  | 'OTEL_EXPORTER_OTLP_ENDPOINT'
  | 'SITE_URL'
>

/**
 * Who processes personal data for the practice as it is set up now (Art. 28 GDPR): one for each adapter that
 * the environment turns on, by the name of the service or of its machine.
 */
export function processors(settings: Settings): Processor[] {
  const { STRIPE_SECRET_KEY, DAILY_API_KEY, SMTP_URL, S3_ENDPOINT, S3_BUCKET, SITE_URL } = settings
  const { OTEL_EXPORTER_OTLP_ENDPOINT: collector } = settings
  const hostOf = (address: string) => new URL(address).hostname
  return [
    STRIPE_SECRET_KEY ? { role: 'payments', name: 'Stripe' } : { role: 'paymentsTwin', name: 'TRS' },
    ...(DAILY_API_KEY ? [{ role: 'video', name: 'Daily' } as const] : []),
    ...(SMTP_URL ? [{ role: 'mail', name: hostOf(SMTP_URL) } as const] : []),
    ...(S3_BUCKET && S3_ENDPOINT ? [{ role: 'files', name: hostOf(S3_ENDPOINT) } as const] : []),
    ...(collector ? [{ role: 'tracing', name: hostOf(collector) } as const] : []),
    { role: 'host', name: hostOf(SITE_URL) },
  ]
}
