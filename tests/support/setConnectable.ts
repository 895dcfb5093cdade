import { withClient } from '../../scripts/practiceDatabase.mjs'
import type { TestDatabase } from './postgres'

/** From outside the practice's database: whoever is connected to it is thrown out too. */
export function setConnectable({ name, superuserUrl }: TestDatabase, connectable: boolean): Promise<void> {
  const server = superuserUrl.replace(/\/[^/]*$/, '/postgres')
  return withClient(server, async (client) => {
    await client.query(`alter database ${name} allow_connections ${connectable}`)
    if (!connectable)
      await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name])
  })
}
