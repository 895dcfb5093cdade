import { type House, openHouse } from '@tests/support/house'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { setClock } from '@/server/clock'
import { recoveryHash } from '@/server/factors/recoveryCodes'
import { setPracticeMode } from '@/server/practiceMode'
import { forgive } from '@/server/rateLimits'
import { ownerColumn } from '@/server/sessions'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { cookieIn, countOf, isSignedIn, logIn, newAccount, PASSWORD, postOf, statementsOf } from './accounts'
import { codeOf, doorsOf, HALF_MINUTE, newAppOwner } from './factors'

let house: House
let post: ReturnType<typeof postOf>
beforeAll(async () => {
  house = await openHouse()
  post = postOf(house)
})
afterEach(() => {
  setClock(null)
  setPracticeMode(null)
})
afterAll(() => house?.close())

type Owner = Awaited<ReturnType<typeof newAppOwner>>
const signIn = ({ collection, email }: Pick<Owner, 'collection' | 'email'>, more: object, cookie = '') =>
  house.request('POST', `/${collection}/login`, { body: { email, password: PASSWORD, ...more }, cookie })
const stepIn = (answer: Awaited<ReturnType<typeof logIn>>) => cookieIn(answer)
const finish = ({ collection }: Pick<Owner, 'collection'>, cookie: string, body: object) =>
  house.request('POST', `/${collection}/login`, { body, cookie })

describe.each(['clients', 'users'] as const)('%s', (collection) => {
  test('with an app, a password alone signs nobody in; with its code it does, once', async () => {
    const owner = await newAppOwner(house, collection)
    const asked = await signIn(owner, {})
    expect(asked.status).toBe(401)
    expect(asked.body.errors[0].data).toEqual({
      code: 'not_signed_in',
      fields: [{ path: 'totp', message: 'Enter the code of your app, or a recovery code.' }],
    })
    const code = codeOf(owner.secret, owner.at)
    const answer = await signIn(owner, { totp: code })
    expect([answer.status, answer.body.user?.id]).toEqual([200, owner.id])
    expect(await isSignedIn(house, collection, cookieIn(answer))).toBe(true)

    const wrongPassword = await logIn(house, { collection, email: owner.email, password: 'not this one' })
    const again = await signIn(owner, { totp: code })
    expect([again.status, again.body], 'used, it is as good as a wrong password').toEqual([
      401,
      wrongPassword.body,
    ])
    const before = await signIn(owner, { totp: codeOf(owner.secret, owner.at - HALF_MINUTE) })
    expect(before.status, 'what is older than a used one').toBe(401)
    setClock(owner.at + HALF_MINUTE)
    expect((await signIn(owner, { totp: codeOf(owner.secret, owner.at + 2 * HALF_MINUTE) })).status).toBe(200)
  })

  test('the step between is no session, at no door, and ends with its first good answer', async () => {
    const owner = await newAppOwner(house, collection)
    const step = stepIn(await signIn(owner, {}))
    expect(step).toMatch(/^__Host-trs-(staff|client)-step=[\w-]{43}$/)
    const asSession = step.replace('-step=', '=')
    for (const cookie of [step, asSession]) {
      expect(await isSignedIn(house, collection, cookie)).toBe(false)
      expect((await house.request('GET', doorsOf(owner), { cookie })).status).toBe(401)
    }
    const other = collection === 'users' ? 'clients' : 'users'
    const elsewhere = step.replace(/trs-\w+-step/, other === 'users' ? 'trs-staff-step' : 'trs-client-step')
    const code = codeOf(owner.secret, owner.at)
    expect((await finish({ collection: other }, elsewhere, { totp: code })).status).toBe(401)
    expect((await finish(owner, '', { totp: code })).status).toBe(401)
    expect((await finish(owner, step, { totp: '000000' })).status, 'a wrong code ends no step').toBe(401)

    const both = await Promise.all([finish(owner, step, { totp: code }), finish(owner, step, { totp: code })])
    expect(both.map(({ status }) => status).sort(), 'of two, one is let in').toEqual([200, 401])
    const [last] = owner.codes
    expect((await finish(owner, step, { recovery: last })).status, 'the step is over').toBe(401)
    expect(await countOf(house, sql`select count(*) from challenges where token_hash like '%=%'`)).toBe(0)
  })

  test('a step dies after five minutes, and with the password', async () => {
    const owner = await newAppOwner(house, collection)
    const late = stepIn(await signIn(owner, {}))
    setClock(owner.at + 5 * 60_000 + 1)
    const code = () => codeOf(owner.secret, owner.at + 5 * 60_000 + 1)
    expect((await finish(owner, late, { totp: code() })).status).toBe(401)
    const step = stepIn(await signIn(owner, {}))
    const cookie = cookieIn(await signIn(owner, { recovery: owner.codes[0] }))
    const body = { current: PASSWORD, password: 'other stones lie deeper 5' }
    const path = collection === 'users' ? '/staff/password' : '/portal/password'
    expect((await house.request('POST', path, { cookie, body })).status).toBe(200)
    expect((await finish(owner, step, { totp: code() })).status).toBe(401)
  })

  test('a recovery code signs in once, is told by mail, and is of its owner alone', async () => {
    const owner = await newAppOwner(house, collection)
    const other = await newAppOwner(house, collection)
    expect(owner.codes).toHaveLength(10)
    const [first = '', second = '', third = ''] = owner.codes
    expect((await signIn(other, { recovery: first })).status, 'somebody else’s').toBe(401)
    const hash = recoveryHash({ collection, id: owner.id }, second)
    const moved = await rowsOf(
      poolOf(house.payload),
      sql`with gone as (delete from recovery_codes where code_hash = ${hash} returning code_hash)
          insert into recovery_codes (id, ${ownerColumn(collection)}, code_hash)
          select gen_random_uuid(), ${other.id}::uuid, code_hash from gone returning id`,
    )
    expect(moved).toHaveLength(1)
    expect((await signIn(other, { recovery: second })).status, 'though a row were moved').toBe(401)
    const both = await Promise.all([first, first].map((recovery) => signIn(owner, { recovery })))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401])
    const spaced = third.toLowerCase().replaceAll('-', ' ')
    expect((await signIn(owner, { recovery: spaced })).status, 'however it is typed').toBe(200)
    const mails = (await post.to(owner.email)).map(({ subject }) => subject)
    expect(mails.filter((subject) => subject.startsWith('A recovery code was used'))).toHaveLength(2)
    const left = sql`select count(*) from recovery_codes where used_at is null
      and ${ownerColumn(collection)} = ${owner.id}`
    expect(await countOf(house, left)).toBe(7)
  })

  test('a wrong code counts like a wrong password, and answers by the same statements', async () => {
    const owner = await newAppOwner(house, collection)
    const unknown = { collection, email: `nobody-${crypto.randomUUID()}@example.org` }
    const wrong = { ...owner, password: 'not this one' }
    const totp = '000000'
    const attempts = [
      () => signIn(owner, { totp }),
      () => signIn(unknown as Owner, { totp }),
      () =>
        house.request('POST', `/${collection}/login`, { body: { email: wrong.email, password: 'no', totp } }),
    ]
    await attempts[0]?.()
    const answers: { status: number; body: unknown; statements: string[] }[] = []
    for (const attempt of attempts) {
      let answer: Awaited<ReturnType<typeof attempt>> | undefined
      const statements = await statementsOf(house, async () => {
        answer = await attempt()
      })
      answers.push({ status: answer?.status ?? 0, body: answer?.body, statements })
    }
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
    const counted = async (attempt?: () => Promise<unknown>) => {
      const counters = sql`select sum(points) from rate_limits where key ~ '^login-(account|lock|cap)'`
      const before = await countOf(house, counters)
      await attempt?.()
      return (await countOf(house, counters)) - before
    }
    expect([await counted(attempts[0]), await counted(attempts[2])]).toEqual([3, 3])
  })

  test('twenty wrong codes a day close an account to strangers, whatever is typed; its owner’s place stays', async () => {
    const owner = await newAppOwner(house, collection)
    const elsewhere = { 'X-Forwarded-For': '198.51.100.77' }
    const from = (more: object, headers: Record<string, string>) =>
      house.request('POST', `/${collection}/login`, {
        body: { email: owner.email, password: PASSWORD, ...more },
        headers,
      })
    for (let wrong = 0; wrong < 20; wrong++) {
      await from({ totp: '000000' }, elsewhere)
      const key = `${collection}|${owner.email}`
      for (const name of ['login-account', 'login-lock'] as const) {
        await forgive(house.payload, name, `${key}|198.51.100.77`)
        await forgive(house.payload, name, `${key}|local`)
      }
    }
    const cap = await countOf(
      house,
      sql`select count(*) from rate_limits where key like 'factor-cap%' and points >= 20`,
    )
    expect(cap).toBeGreaterThan(0)
    expect((await from({ totp: codeOf(owner.secret, owner.at) }, {})).status, 'a place it is known at').toBe(
      200,
    )
  })
})

test('codes tried at once from many places are counted before any is looked at', async () => {
  const owner = await newAppOwner(house, 'clients')
  const step = stepIn(await signIn(owner, {}))
  setPracticeMode('production')
  const from = (place: number, totp: string) =>
    house.request('POST', '/clients/login', {
      body: { totp },
      cookie: step,
      headers: { 'X-Forwarded-For': `198.51.100.${place}` },
    })
  const wrong = Array.from({ length: 60 }, (_, place) => from(place, '000000'))
  const right = from(99, codeOf(owner.secret, owner.at))
  expect((await Promise.all([...wrong, right])).map(({ status }) => status)).toEqual(Array(61).fill(401))
  setPracticeMode(null)
  expect(
    (await finish(owner, step, { totp: codeOf(owner.secret, owner.at) })).status,
    'where it is known',
  ).toBe(200)
})

test('what one person’s codes are made of opens nothing in another’s row', async () => {
  const owner = await newAppOwner(house, 'clients')
  const other = await newAppOwner(house, 'clients')
  await poolOf(house.payload).execute(sql`
    with gone as (delete from second_factors where client_id = ${other.id} returning id, last_step)
    insert into second_factors (id, client_id, kind, secret_sealed, last_step, confirmed_at)
    select gen_random_uuid(), ${other.id}::uuid, 'totp', mine.secret_sealed, 0, now()
    from second_factors mine, gone where mine.client_id = ${owner.id}`)
  expect((await signIn(other, { totp: codeOf(owner.secret, other.at) })).status).toBe(401)
  expect((await signIn(owner, { totp: codeOf(owner.secret, other.at) })).status).toBe(200)
})

test('a link for a new password does not go around the second factor', async () => {
  const owner = await newAppOwner(house, 'clients')
  await house.request('POST', '/clients/forgot-password', { body: { email: owner.email } })
  const token = await post.token(owner.email)
  const body = { token, password: 'a quite new phrase 31' }
  const answer = await house.request('POST', '/clients/reset-password', { body })
  expect([answer.status, answer.body, answer.headers.get('set-cookie')]).toEqual([
    200,
    { message: 'Password reset successfully.', user: null },
    null,
  ])
  expect(await isSignedIn(house, 'clients', owner.cookie)).toBe(false)
  const asked = await logIn(house, { ...owner, password: body.password })
  expect(asked.body.errors[0].data.fields[0].path).toBe('totp')
})

test('somebody without a factor signs in as ever, whatever code they send', async () => {
  const account = await newAccount(house, 'clients')
  expect((await signIn(account as Owner, { totp: '123456' })).status).toBe(200)
  for (const body of [
    { totp: '' },
    { recovery: 'x'.repeat(65) },
    { email: account.email, totp: '123456' },
    {},
  ])
    expect((await house.request('POST', '/clients/login', { body })).status).toBe(422)
})
