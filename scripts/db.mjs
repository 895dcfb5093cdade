import { plainly, Refusal } from './refusal.mjs'
import { attach, readEnvironmentFile } from './settings.mjs'

/** `npm run db -- url [--owner]`: the connection string of the practice's database, once it answers. */
await plainly(async () => {
  const [what, role, ...rest] = process.argv.slice(2)
  if (what !== 'url' || (role && role !== '--owner') || rest.length > 0) {
    throw new Refusal('Usage: npm run db -- url [--owner]')
  }
  readEnvironmentFile()
  await attach()
  const name = role ? 'DATABASE_OWNER_URL' : 'DATABASE_URL'
  const url = process.env[name]
  if (!url) throw new Refusal(`${name} is not set.`)
  const { withClient } = await import('./practiceDatabase.mjs')
  await withClient(url, (client) => client.query('select 1')).catch((trouble) => {
    throw new Refusal(`The practice's database does not answer: ${trouble.message}`)
  })
  console.log(url)
})
