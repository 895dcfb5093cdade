import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** What the configuration reads when it is imported; a test opens a database of its own (`newDatabase`). */
Object.assign(process.env, {
  TRS_ENV: 'demo',
  SITE_URL: 'http://localhost:3000',
  DATABASE_URL: 'postgres://127.0.0.1:1/a-test-opens-its-own',
  PAYLOAD_SECRET: 'demo-secret-of-the-tests-0123456789',
  ENCRYPTION_KEYS: '1:demo/KeyOfTheTests0000000000000000000000000=',
  LOG_LEVEL: 'silent',
  // Mails of a test run are not the practice's own.
  TRS_DATA_DIR: join(tmpdir(), `trs-tests-${process.pid}`),
  NEXT_TELEMETRY_DISABLED: '1',
})

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const alias = [
  { find: '@payload-config', replacement: at('./payload.config.ts') },
  { find: /^@\/(collections|hooks|jobs|endpoints|migrations)\//, replacement: `${at('./')}$1/` },
  { find: /^@tests\//, replacement: at('./tests/') },
  { find: /^@\//, replacement: at('./src/') },
]

type Kind = {
  onPostgres?: boolean
  include?: string
  /**
   * Whether each file loads everything anew. The application takes seconds to load, and its files keep no
   * state but by database: only what mocks a module, or is started with an environment of its own, stands
   * alone (`*.alone.test.ts`).
   */
  isolate?: boolean
}

const ALONE = 'tests/**/*.alone.test.ts'

/** @param seconds the longest one test may take */
const project = (name: string, seconds: number, kind: Kind = {}) => ({
  resolve: { alias },
  test: {
    name,
    include: [kind.include ?? `tests/${name}/**/*.test.{ts,tsx}`],
    exclude: kind.include ? [] : [ALONE],
    isolate: kind.isolate ?? true,
    environment: 'node' as const,
    // lexical's development half never finishes loading on Node 20.
    execArgv: ['--conditions=production'],
    setupFiles: ['./tests/support/failOnConsoleError.ts'],
    globalSetup: (kind.onPostgres ?? true) ? ['./tests/support/globalSetup.ts'] : [],
    testTimeout: seconds * 1000,
    hookTimeout: 120_000,
  },
})

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    retry: 0,
    passWithNoTests: true,
    projects: [
      project('domain', 20, { onPostgres: false, isolate: false }),
      project('documents', 30, { isolate: false }),
      project('doors', 30, { isolate: false }),
      project('alone', 30, { include: ALONE }),
      project('contracts', 30, { onPostgres: false }),
      project('flows', 60),
      project('house', 120),
      project('screens', 120),
    ],
  },
})
