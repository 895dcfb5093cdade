import type pg from 'pg'

/** Whose keys the newest keys file knows as destroyed: what else is kept of them is to be erased again. */
export async function erasedSubjects(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ subject: string }>(
    `select distinct subject from data_keys where state = 'destroyed' order by subject`,
  )
  return rows.map(({ subject }) => subject)
}

/** @throws Error where the database holds anything of a practice */
export async function refuseFilled(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('public.payload_migrations') is not null as there`,
  )
  if (!rows[0]?.there) return
  throw new Error('this database is not empty: a backup is restored into one that has no tables')
}
