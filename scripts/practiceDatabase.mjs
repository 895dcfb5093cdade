import pg from 'pg'

/**
 * @typedef {{ superuser: string, owner: string, app: string }} Passwords
 * @typedef {{ ownerUrl: string, appUrl: string }} Urls
 */

/** Owns the database and its tables; migrations run as this role. */
export const OWNER_ROLE = 'trs_owner'
/** Reads and writes rows; what it may touch is granted by the migrations. */
export const APP_ROLE = 'trs_app'

/** @param {string} role @param {string} password @param {number} port @param {string} name */
const urlOf = (role, password, port, name) => `postgres://${role}:${password}@127.0.0.1:${port}/${name}`

/** @param {number} port @param {Passwords} passwords @param {string} name @returns {Urls} */
export function databaseUrls(port, passwords, name) {
  return {
    ownerUrl: urlOf(OWNER_ROLE, passwords.owner, port, name),
    appUrl: urlOf(APP_ROLE, passwords.app, port, name),
  }
}

/** @template T @param {string} url @param {(client: pg.Client) => Promise<T>} work @returns {Promise<T>} */
export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** @param {number} port @param {Passwords} passwords @param {string} [name] */
export const superuserUrl = (port, passwords, name = 'postgres') =>
  urlOf('postgres', passwords.superuser, port, name)

/**
 * Both roles with the given passwords; safe to repeat.
 * @param {number} port @param {Passwords} passwords
 */
export function ensureRoles(port, passwords) {
  return withClient(superuserUrl(port, passwords), async (client) => {
    for (const [role, password] of [
      [OWNER_ROLE, passwords.owner],
      [APP_ROLE, passwords.app],
    ]) {
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
      const verb = rowCount ? 'ALTER' : 'CREATE'
      await client.query(
        `${verb} ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE
           PASSWORD ${client.escapeLiteral(password ?? '')}`,
      )
    }
  })
}

/**
 * The database `name`, owned by the owner's role, with the extension the overlap rules need; safe to repeat.
 * With `template` it begins as a copy of that database.
 * @param {number} port @param {Passwords} passwords @param {string} name @param {string} [template]
 */
export async function ensureDatabase(port, passwords, name, template) {
  await withClient(superuserUrl(port, passwords), async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount) return
    const from = template ? `TEMPLATE ${client.escapeIdentifier(template)} STRATEGY file_copy` : ''
    const target = client.escapeIdentifier(name)
    await client.query(`CREATE DATABASE ${target} OWNER ${OWNER_ROLE} ${from}`)
    await client.query(`REVOKE ALL ON DATABASE ${target} FROM PUBLIC`)
    await client.query(`GRANT CONNECT ON DATABASE ${target} TO ${APP_ROLE}`)
  })
  if (template) return
  await withClient(superuserUrl(port, passwords, name), async (client) => {
    await client.query('CREATE EXTENSION IF NOT EXISTS btree_gist')
    await client.query(`GRANT USAGE ON SCHEMA public TO ${APP_ROLE}`)
  })
}
