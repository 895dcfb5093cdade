import { afterAll, beforeAll } from 'vitest'
import { newDatabase, type TestDatabase } from './postgres'
import { startWeb, type Web } from './web'

/** A web process over an empty database, for one file of tests: `web().url` while they run. */
export function ownWeb(): () => Web {
  let database: TestDatabase
  let web: Web
  beforeAll(async () => {
    database = await newDatabase()
    web = await startWeb(database)
  })
  afterAll(async () => {
    await web?.stop()
    await database?.drop()
  })
  return () => web
}
