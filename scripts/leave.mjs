import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * Run in a web container before it is stopped (`pre_stop` in docker-compose.yml): says that this program leaves, and
 * waits until the edge, which looks every two seconds, has seen it.
 */
const SEEN_AFTER_MS = 6_000
const folder = process.env.TRS_DATA_DIR || '.data'
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'leaving'), '')
await pause(SEEN_AFTER_MS)
