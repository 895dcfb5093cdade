import type { SanitizedConfig } from 'payload'

/** Payload's view of a document as data is for whoever builds: people of the practice have no use for it. */
export function hideApiTab(config: SanitizedConfig): SanitizedConfig {
  for (const { admin } of [...config.collections, ...config.globals]) admin.hideAPIURL = true
  return config
}
