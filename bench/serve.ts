import { getPayload, handleEndpoints, type SanitizedConfig } from 'payload'
import { listen } from './listen'

/** Payload's own router behind the thinnest HTTP server. */
export async function serve(config: SanitizedConfig): Promise<void> {
  await getPayload({ config })
  listen((request) => handleEndpoints({ config, request }))
}
