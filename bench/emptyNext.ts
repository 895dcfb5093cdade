import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { runChild } from '../scripts/children.mjs'
import { freePort } from '../scripts/postgres.mjs'

const FOLDER = resolve('dist', 'bench', 'empty')
const NEXT = resolve('node_modules', 'next', 'dist', 'bin', 'next')

/** The least that Next.js serves: one static page with nothing on it. */
const FILES = {
  'next.config.mjs': `export default { turbopack: { root: ${JSON.stringify(process.cwd())} } }`,
  'app/layout.js': `export const metadata = { title: 'Empty' }
export default ({ children }) => <html lang="en"><body>{children}</body></html>`,
  'app/page.js': 'export default () => <main>Empty</main>',
  'package.json': '{ "name": "empty", "private": true, "type": "module" }',
}

export type EmptyNext = { port: number; url: string; stop: () => Promise<void> }

/** Builds an empty page with the Next.js of this practice, and serves it as that serves itself. */
export async function openEmptyNext(): Promise<EmptyNext> {
  await mkdir(join(FOLDER, 'app'), { recursive: true })
  for (const [name, text] of Object.entries(FILES)) await writeFile(join(FOLDER, name), text)
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }
  await runChild(process.execPath, [NEXT, 'build', FOLDER], { quiet: true, env })
  const port = await freePort()
  const child = fork(NEXT, ['start', FOLDER, '-p', String(port), '-H', '127.0.0.1'], { env, silent: true })
  // Whatever ends the benchmark, nothing of it goes on.
  const endNow = () => child.kill('SIGKILL')
  process.once('exit', endNow)
  const words: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => words.push(String(part)))
  const url = `http://127.0.0.1:${port}`
  const stop = async () => {
    process.off('exit', endNow)
    await end(child)
  }
  for (const until = Date.now() + 30_000; isAlive(child) && Date.now() < until; await pause(100)) {
    if (await isOpen(url)) return { port, url, stop }
  }
  await stop()
  throw new Error(`the empty page did not open:\n${words.join('').slice(-3000)}`)
}

/** @throws Error where the page answers, but with another status than 200: waiting would not mend it */
async function isOpen(url: string): Promise<boolean> {
  // As long as nobody listens yet, `fetch` knows no answer; any other trouble is one.
  const answer = await fetch(url).catch((trouble: unknown) => {
    const cause = trouble instanceof TypeError ? (trouble.cause as { code?: string } | undefined) : undefined
    if (cause?.code === 'ECONNREFUSED') return null
    throw trouble
  })
  if (answer && !answer.ok) throw new Error(`the empty page answers ${answer.status}`)
  return answer !== null
}

const isAlive = ({ exitCode, signalCode }: ChildProcess) => exitCode === null && signalCode === null

async function end(child: ChildProcess): Promise<void> {
  if (!isAlive(child)) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}
