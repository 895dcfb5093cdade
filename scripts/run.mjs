import { setDefaultResultOrder } from 'node:dns'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { plainly, Refusal } from './refusal.mjs'
import { mendRequests } from './requests.mjs'
import { ROOT } from './root.mjs'
import { attach, checkEnvironment, checkKeys, provideSecret, readEnvironmentFile } from './settings.mjs'
import { beginWarming } from './warmUp.mjs'

/** Programs that come with a package; all others are ours, in `dist/`. */
const PACKAGED = {
  web: ['next', 'dist', 'bin', 'next'],
  dev: ['next', 'dist', 'bin', 'next'],
  payload: ['payload', 'bin.js'],
}

/** Runs one program of the practice, by itself, in the environment that `npm start` gives it. */
await plainly(async () => {
  const [name = '', ...args] = process.argv.slice(2)
  process.chdir(ROOT)
  endWithParent()
  readEnvironmentFile()
  process.env.NODE_ENV = name === 'dev' ? 'development' : 'production'
  process.env.TRS_SERVICE ??= name
  provideSecret()
  await attach()
  const env = await checkEnvironment()
  const { PORT, HOST } = env
  // Whoever asks for the state of the keys is told what is wrong with them there.
  if (name !== 'keys' && name !== 'payload') await checkKeys(env)
  const packaged = PACKAGED[/** @type {keyof typeof PACKAGED} */ (name)]
  const ours = name === 'worker' ? 'dist/worker.mjs' : `dist/commands/${name}.mjs`
  const standalone = join(ROOT, 'server.js')
  const inImage = name === 'web' && existsSync(standalone)
  const file = inImage ? standalone : packaged ? join(ROOT, 'node_modules', ...packaged) : join(ROOT, ours)
  if (!existsSync(file)) throw new Refusal(`There is no program "${name}".`)
  // Next's proxy says localhost where it is told 127.0.0.1, takes its own rewrites for another site's, and goes
  // round in circles: it is told localhost, which is the same place once IPv4 comes first.
  setDefaultResultOrder('ipv4first')
  const host = HOST === '127.0.0.1' ? 'localhost' : HOST
  const own = { web: ['start', '-H', host, '-p', String(PORT)], dev: ['dev', '-H', host, '-p', String(PORT)] }
  process.argv = [
    process.argv[0] ?? 'node',
    file,
    ...(own[/** @type {keyof typeof own} */ (name)] ?? []),
    ...args,
  ]
  if (inImage) Object.assign(process.env, { HOSTNAME: host, PORT: String(PORT) })
  if (name === 'web') mendRequests()
  const warmUp = inImage ? beginWarming(process.env.TRS_DATA_DIR ?? '', PORT) : undefined
  await import(pathToFileURL(file).href)
  await warmUp?.()
})

/**
 * Started by `npm start`, it does not outlive it: a start script killed by force leaves nothing on the
 * port.
 */
function endWithParent() {
  if (!process.channel) return
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM')
    setTimeout(() => process.exit(1), 3_000).unref()
  })
}
