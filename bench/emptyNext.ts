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
  const url = `http://127.0.0.1:${port}`
  const stop = () => end(child)
  for (const until = Date.now() + 30_000; Date.now() < until; await pause(100)) {
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return { port, url, stop }
  }
  await stop()
  throw new Error('the empty page did not open')
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}
