import type { House } from '@tests/support/house'
import { attempt } from '@tests/support/people'

type When = { startsAt: string; endsAt: string }

/** All that proves a client, or opens something for them. */
export async function prove({ payload }: House, client: string, { startsAt, endsAt }: When): Promise<void> {
  const make = (collection: string, fields: object) =>
    payload.create({ collection: collection as 'plans', data: fields as never })
  const tokenHash = attempt().repeat(2).replaceAll('-', '')
  const token = { client, tokenHash, expiresAt: endsAt }
  const password = { client, kind: 'password', hash: '$argon2id$v=19$m=1', changedAt: startsAt }
  await make('credentials', password)
  await make('account-tokens', { ...token, purpose: 'reset' })
  await make('second-factors', { client, kind: 'totp', secret: 'A'.repeat(32), begunIn: attempt() })
  await make('recovery-codes', { client, codeHash: tokenHash })
  await make('challenges', { ...token, purpose: 'second_step' })
  await make('calendar-feeds', { client, tokenHash })
}
