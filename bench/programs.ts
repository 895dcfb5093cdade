import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import type { Database } from './cluster'

export type Program = { port: number; pid: number; stop: () => Promise<void> }

const living = new Set<ChildProcess>()

/** Starts one of the programs in `dist/bench/` over a database; it tells the port it listens on. */
export async function startProgram(
  name: 'serveOurs' | 'peer/servePeer' | 'peer/makePeer' | 'peer/servePlainWebhook',
  databaseUrl: Database['appUrl'],
  env: Record<string, string> = {},
): Promise<Program> {
  const child = fork(`dist/bench/${name}.mjs`, {
    execArgv: ['--conditions=production'],
    env: { ...process.env, DATABASE_URL: databaseUrl, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  living.add(child)
  child.once('exit', () => living.delete(child))
  const ended = once(child, 'exit')
  const told = once(child, 'message', { signal: AbortSignal.timeout(120_000) })
  const first = await Promise.race([told, ended.then(() => null)])
  if (!first) throw new Error(`${name} ended by itself`)
  told.catch(() => {})
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    await ended
  }
  return { port: (first[0] as { port: number }).port, pid: child.pid ?? 0, stop }
}

export async function endPrograms(): Promise<void> {
  const ends = [...living].map((child) => once(child, 'exit'))
  for (const child of living) child.kill('SIGTERM')
  await Promise.all(ends)
}

const TICKS_IN_A_SECOND = 100

/** Processor milliseconds that a process has used, with all that it started; 0 where /proc is not there. */
export function cpuMsOf(pid: number): number {
  try {
    const children = readdirSync('/proc').filter(
      (name) => /^\d+$/.test(name) && statOf(name)[1] === String(pid),
    )
    const ticks = [String(pid), ...children].flatMap((name) => {
      // utime and stime of its own; of the server also what its ended sessions have used.
      const own = statOf(name)
      return name === String(pid) ? own.slice(11, 15) : own.slice(11, 13)
    })
    return (ticks.reduce((sum, tick) => sum + Number(tick), 0) * 1000) / TICKS_IN_A_SECOND
  } catch {
    return 0
  }
}

/** The fields of /proc/<pid>/stat from the third on; empty for one that has just ended. */
function statOf(pid: string): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(') ') + 2).split(' ')
  } catch {
    return []
  }
}

/** Resident megabytes of a process: now, and at the most. */
export function residentMb(pid: number): { now: number; most: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const field = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024
  return { now: field('VmRSS'), most: field('VmHWM') }
}
