import type { Answer, House } from '@tests/support/house'
import { newClient, newUser } from '@tests/support/people'
import type { AuthCollection } from '@/domain/identity/roles'
import { afterAllAnswers } from '@/server/afterAnswer'
import { writePassword } from '@/server/credentials'
import { hashPassword } from '@/server/passwords'
import { poolOf, rowsOf, sql } from '@/server/sql'

export const PASSWORD = 'moss under slate 7'
let phc: Promise<string> | undefined

export type Account = { id: string; email: string; collection: AuthCollection }
type Mail = { to: string; subject: string; text: string; messageId: string }

/** A person of `collection` who may sign in with `PASSWORD`. */
export async function newAccount(
  { payload }: House,
  collection: AuthCollection,
  fields: Record<string, unknown> = {},
): Promise<Account> {
  const email = `person-${crypto.randomUUID()}@example.org`
  const { id } =
    collection === 'users'
      ? await newUser(payload, ['staff'], { email, ...fields })
      : await newClient(payload, { email, verifiedAt: '2026-01-01T00:00:00.000Z', ...fields })
  phc ??= hashPassword(PASSWORD)
  await writePassword(poolOf(payload), { collection, id }, await phc)
  return { id, email, collection }
}

type Entered = {
  collection: string
  email: string
  password?: string
  headers?: Record<string, string>
  cookie?: string
}

/** One sign-in over HTTP. */
export function logIn(
  house: House,
  { collection, email, password = PASSWORD, ...more }: Entered,
): Promise<Answer> {
  return house.request('POST', `/${collection}/login`, { body: { email, password }, ...more })
}

/** The session cookie that an answer sets, as the next request sends it. */
export function cookieIn(answer: Answer): string {
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

/** Whether this cookie is worth anything. */
export async function isSignedIn(house: House, collection: AuthCollection, cookie: string): Promise<boolean> {
  const answer = await house.request('GET', `/${collection}/me`, { cookie })
  return Boolean(answer.body.user)
}

/** Catches what the house sends by mail; waits for what is still on its way. */
export function postOf({ payload }: House) {
  const mails: Mail[] = []
  payload.sendEmail = async (mail) => mails.push(mail as unknown as Mail)
  return {
    all: async () => {
      await afterAllAnswers()
      return mails
    },
    to: async (email: string) => {
      await afterAllAnswers()
      return mails.filter((mail) => mail.to === email)
    },
    /** The token of the latest link to `email`. */
    token: async (email: string): Promise<string> => {
      await afterAllAnswers()
      const text = mails.filter((mail) => mail.to === email).at(-1)?.text ?? ''
      return /token=([\w-]+)/.exec(text)?.[1] ?? ''
    },
  }
}

/** Every statement sent to the database while `work` runs, in order, without its values. */
export async function statementsOf({ payload }: House, work: () => Promise<unknown>): Promise<string[]> {
  await afterAllAnswers()
  const { pool } = payload.db as unknown as { pool: { query: (...given: unknown[]) => unknown } }
  const original = pool.query
  const seen: string[] = []
  pool.query = function (this: unknown, ...given: unknown[]) {
    const [first] = given as [string | { text: string }]
    seen.push((typeof first === 'string' ? first : first.text).replace(/\s+/g, ' ').trim())
    return original.apply(this, given)
  }
  try {
    await work()
    return [...seen]
  } finally {
    pool.query = original
  }
}

/** One number asked of the database. */
export async function countOf({ payload }: House, what: ReturnType<typeof sql>): Promise<number> {
  const [row] = await rowsOf<{ n: number }>(poolOf(payload), sql`select (${what})::int as n`)
  return row?.n ?? -1
}
