import { createSecretKey, type KeyObject } from 'node:crypto'
import { kidOf, openEnvelope, type SealContext, sealEnvelope } from '@/domain/encryption/envelope'
import type { KeyRing } from '@/domain/encryption/keyRing'
import { asSealedText, envelopeOf } from '@/domain/encryption/sealedText'
import { Unopened } from '@/domain/encryption/sealFault'

/** `pending` opens only, until every reader knows it; `destroyed` is for ever, for its whole subject. */
export const KEY_STATES = ['pending', 'active', 'decrypt-only', 'destroyed'] as const
export type KeyState = (typeof KEY_STATES)[number]

/** What seals the values of one subject. */
export type DataKey = { kid: number; subject: string; key: KeyObject }
/** A data key as the database keeps it; nothing is left of a destroyed one. */
export type StoredKey = { kid: number; subject: string; wrapped: string | null; state: KeyState }

/** A data key sealed under the first key of the ring. */
export function wrapKey(ring: KeyRing, { kid, subject, key }: DataKey): { wrapped: string; kekId: number } {
  const kekId = ring.first
  const sealing = { key: keyOf(ring, kekId), kid: kekId, context: contextOf(kid, subject) }
  return { wrapped: asSealedText(sealEnvelope(sealing, key.export())), kekId }
}

/** @throws Unopened: destroyed, unknown_key (its key is not in the ring), or what `openEnvelope` says */
export function unwrapKey(ring: KeyRing, { kid, subject, wrapped }: Omit<StoredKey, 'state'>): DataKey {
  if (wrapped === null) throw new Unopened('destroyed')
  const envelope = envelopeOf(wrapped)
  const key = openEnvelope(keyOf(ring, kidOf(envelope)), contextOf(kid, subject), envelope)
  return { kid, subject, key: createSecretKey(key) }
}

function keyOf({ keys }: KeyRing, id: number): Buffer {
  const key = keys.get(id)
  if (!key) throw new Unopened('unknown_key')
  return key
}

function contextOf(kid: number, subject: string): SealContext {
  return { collection: 'data-keys', field: 'wrapped', rowId: String(kid), subject }
}
