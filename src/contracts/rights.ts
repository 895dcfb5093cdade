import * as z from 'zod'
import { CONSENT_DOCUMENTS } from '@/domain/consents/consentDocuments'

export const answerConsent = z.object({
  document: z.enum(CONSENT_DOCUMENTS, 'Choose one of what is offered.'),
  given: z.boolean('Say yes or no.'),
})

const consent = z.object({
  document: z.enum(CONSENT_DOCUMENTS),
  /** The newest version, and whether it is what was agreed to. */
  version: z.string(),
  given: z.boolean(),
  /** What was agreed to or taken back last, and when; null where nobody ever asked. */
  lastVersion: z.string().nullable(),
  at: z.string().nullable(),
  canWithdraw: z.boolean(),
})
export const listOfConsents = z.object({ items: z.array(consent) })
export type ConsentItem = z.infer<typeof consent>

export const askExport = z.object({
  password: z.string('Enter your password.').min(1, 'Enter your password.').max(1024),
})
/** `url` takes a POST, once, until `expiresAt`. */
const link = z.object({ url: z.string(), expiresAt: z.string() })
export const exportReady = link
export const exportState = z.object({
  ready: link.nullable(),
  /** When the practice prepared a copy that was not taken yet. */
  offeredAt: z.string().nullable(),
})
export type ExportState = z.infer<typeof exportState>
