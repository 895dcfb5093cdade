import type { House } from '@tests/support/house'
import { Secret, TOTP } from 'otpauth'
import { afterAllAnswers } from '@/server/afterAnswer'
import { readNow, setClock } from '@/server/clock'
import { poolOf } from '@/server/sql'
import { type Account, cookieIn, logIn, newAccount } from './accounts'

export const HALF_MINUTE = 30_000

/** The code that an app with this secret shows at `at`, epoch milliseconds. */
export function codeOf(secret: string, at: number): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at })
}

export function doorsOf({ collection }: Pick<Account, 'collection'>): string {
  return collection === 'users' ? '/staff/second-factor' : '/portal/second-factor'
}

/** Somebody who has set an app up and is signed in; the clock stands at `at`, within a half minute. */
export async function newAppOwner(house: House, collection: Account['collection']) {
  const account = await newAccount(house, collection)
  const cookie = cookieIn(await logIn(house, account))
  const at = Math.floor((await readNow(poolOf(house.payload))) / HALF_MINUTE) * HALF_MINUTE + 5_000
  setClock(at)
  const begun = await house.request('POST', `${doorsOf(account)}/totp`, { cookie, body: {} })
  const secret: string = begun.body.begun.secret
  const confirmed = await house.request('POST', `${doorsOf(account)}/totp/confirmation`, {
    cookie,
    body: { code: codeOf(secret, at) },
  })
  if (confirmed.status !== 200) throw new Error(`not confirmed: ${JSON.stringify(confirmed.body)}`)
  await afterAllAnswers()
  // The next half minute: the code that confirmed it is used.
  setClock(at + HALF_MINUTE)
  const codes: string[] = confirmed.body.recoveryCodes
  return { ...account, cookie, secret, codes, at: at + HALF_MINUTE }
}
