import type { TestProject } from 'vitest/node'
import { startTestServer, type TestServer } from './testServer'

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer['address']
  }
}

/** Every project asks; the first starts the one server of the run, the last to leave stops it. */
const shared = globalThis as { trsTestServer?: { users: number; server: Promise<TestServer> } }

export default async function globalSetup(project: TestProject) {
  shared.trsTestServer ??= { users: 0, server: startTestServer() }
  const mine = shared.trsTestServer
  mine.users += 1
  const { address, stop } = await mine.server
  project.provide('testServer', address)
  return async () => {
    mine.users -= 1
    if (mine.users > 0) return
    delete shared.trsTestServer
    await stop()
  }
}
