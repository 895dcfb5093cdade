import type { Payload } from 'payload'
import { asEmail } from '@/domain/identity/asEmail'
import { encryptionOf } from '@/server/encryption/encryption'
import { openOrNote } from '@/server/encryption/openOrNote'
import { enquiryContext } from '@/server/encryption/places'
import { poolOf, rowsOf, sql } from '@/server/sql'

const PAGE = 200

/**
 * The ids of what somebody wrote from the public site under `email`, before being a client or since, as far
 * as it can still be read: addresses are opened one by one, for no index may tell who has written.
 */
export async function ownEnquiries(payload: Payload, email: string): Promise<string[]> {
  const own: string[] = []
  const reader = { payload, encryption: encryptionOf(payload) }
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const rows = await rowsOf<{ id: string; sealed: string }>(
      poolOf(payload),
      sql`select e.id::text as id, e.email_sealed as sealed from enquiries e
          where e.id > ${after}::uuid and exists (
            select from data_keys k where k.subject = 'enquiry:' || e.id and k.state <> 'destroyed')
          order by e.id limit ${PAGE}`,
    )
    for (const { id, sealed } of rows) {
      const address = await openOrNote(reader, sealed, enquiryContext(id, 'email'))
      if (address !== null && asEmail(address) === asEmail(email)) own.push(id)
    }
    if (rows.length < PAGE) return own
    after = rows.at(-1)?.id ?? after
  }
}
