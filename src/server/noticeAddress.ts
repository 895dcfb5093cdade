import type { Payload } from 'payload'
import { asPhone } from '@/domain/notifications/asPhone'
import type { Channel } from '@/domain/notifications/notice'
import { encryptionOf } from '@/server/encryption/encryption'
import { openOrNote } from '@/server/encryption/openOrNote'
import { phoneContext } from '@/server/encryption/places'

type Told = {
  recipient: string
  /** The telephone number as it stands, sealed; null for somebody erased or disabled. */
  reader: { email: string; phone: string | null } | null
}

/**
 * Where a notice goes: an address, or a telephone number, which is opened for short messages alone. Null
 * where there is none.
 */
export async function noticeAddress(
  payload: Payload,
  way: Channel,
  { recipient, reader }: Told,
): Promise<string | null> {
  if (!reader || way !== 'sms') return reader?.email ?? null
  if (!reader.phone) return null
  const context = phoneContext(recipient.slice('client:'.length))
  return asPhone(await openOrNote({ payload, encryption: encryptionOf(payload) }, reader.phone, context))
}
