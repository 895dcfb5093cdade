import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import config from '@payload-config'
import { getPayload, type Payload } from 'payload'
import { asEmail } from '@/domain/identity/asEmail'
import { accountPage } from '@/domain/notifications/accountPage'
import { issueToken } from '@/server/accountTokens'
import { afterAllAnswers } from '@/server/afterAnswer'
import { env } from '@/server/env'
import { resetFactors } from '@/server/factors/removeFactor'
import { recordAudit } from '@/server/recordAudit'
import { poolOf, rowsOf, sql } from '@/server/sql'

type Wanted = {
  email: string
  name: string
  /** The owner has lost telephone and recovery codes: all second factors go, and every session ends. */
  resetFactors?: boolean
}

/**
 * Makes an owner, or gives an owner who has lost the way in a new link: whoever runs this has the machine.
 * @returns the link to choose a password, good once within 24 hours
 * @throws Error for an address that is none, or that belongs to someone who is no owner
 */
export async function owner(
  payload: Payload,
  { email, name, resetFactors: isLost = false }: Wanted,
): Promise<{ link: string }> {
  const address = asEmail(email)
  if (!address) throw new Error('--email must be an e-mail address')
  const id = (await findOwner(payload, address)) ?? (await createOwner(payload, { email: address, name }))
  if (isLost) await resetFactors(payload, { collection: 'users', id }, 'machine')
  const token = await issueToken(poolOf(payload), { collection: 'users', id }, { purpose: 'setup' })
  await recordAudit(payload, { action: 'owner_link_made', actor: 'machine', subject: `user:${id}` })
  const to = { side: 'users', locale: 'en', siteUrl: env().SITE_URL, token } as const
  return { link: accountPage('setup', to) }
}

async function findOwner(payload: Payload, email: string): Promise<string | null> {
  const [found] = await rowsOf<{ id: string; owner: boolean }>(
    poolOf(payload),
    sql`select u.id::text as id,
               u.disabled is not true
               and exists (select 1 from users_roles r where r.parent_id = u.id and r.value = 'owner') as owner
        from users u where u.email = ${email}`,
  )
  if (found && !found.owner)
    throw new Error('this address belongs to an account that is no owner, or is disabled')
  return found?.id ?? null
}

async function createOwner(payload: Payload, { email, name }: Wanted): Promise<string> {
  if (!name) throw new Error('--name is missing')
  const created = await payload.create({
    collection: 'users',
    data: { email, name, roles: ['owner'] },
    depth: 0,
  })
  return String(created.id)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: {
      email: { type: 'string' },
      name: { type: 'string' },
      'reset-second-factor': { type: 'boolean' },
    },
  })
  const payload = await getPayload({ config })
  const { email = '', name = '', 'reset-second-factor': isLost = false } = values
  try {
    const { link } = await owner(payload, { email, name, resetFactors: isLost })
    await afterAllAnswers()
    console.log(link)
    process.exit(0)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
