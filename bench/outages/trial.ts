import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { unprivilegedAccount } from '../../scripts/account.mjs'

export type Service = { name: string; child: ChildProcess; kill: (signal: NodeJS.Signals) => Promise<void> }
type Wanted = { command: string; args: string[]; env?: Record<string, string> }

/** A folder of the trial's own, and programs that do not outlive it. */
export class Trial {
  readonly account = unprivilegedAccount()
  readonly folder = mkdtempSync(join(tmpdir(), 'trs-outage-'))
  private readonly closing: (() => void | Promise<void>)[] = []

  constructor() {
    if (this.account) chownSync(this.folder, this.account.uid, this.account.gid)
  }

  /** A folder that the programs may write to. */
  at(name: string): string {
    const path = join(this.folder, name)
    mkdirSync(path, { recursive: true, mode: 0o700 })
    if (this.account) chownSync(path, this.account.uid, this.account.gid)
    return path
  }

  /** Its words go to `<name>.log`. */
  start(name: string, { command, args, env = {} }: Wanted): Service {
    const log = join(this.folder, `${name}.log`)
    const child = spawn(command, args, {
      ...this.account,
      cwd: this.folder,
      env: { PATH: process.env.PATH ?? '', LC_ALL: 'C.UTF-8', TZ: 'UTC', NODE_ENV: 'production', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    })
    for (const words of [child.stdout, child.stderr]) words?.on('data', (part) => appendFileSync(log, part))
    child.on('error', (trouble) => appendFileSync(log, trouble.message))
    const kill = async (signal: NodeJS.Signals) => {
      if (child.exitCode !== null || child.signalCode !== null || !child.pid) return
      const ended = once(child, 'exit')
      process.kill(-child.pid, signal)
      await ended
    }
    this.onClose(() => kill('SIGKILL'))
    return { name, child, kill }
  }

  onClose(close: () => void | Promise<void>): void {
    this.closing.push(close)
  }

  async close(): Promise<void> {
    for (const close of this.closing.reverse()) await close()
    if (!process.env.KEEP_OUTAGE) rmSync(this.folder, { recursive: true, force: true })
  }
}

/** @throws Error naming what did not come about */
export async function until(what: string, isSo: () => Promise<boolean>, withinMs = 60_000): Promise<void> {
  for (const end = Date.now() + withinMs; Date.now() < end; await pause(200)) {
    if (await isSo().catch(() => false)) return
  }
  throw new Error(`${what}: not within ${withinMs / 1000} s`)
}

/** Which of these programs are not on this machine. */
export const missingHere = (names: string[]): string[] =>
  names.filter((name) => spawnSync('sh', ['-c', `command -v ${name}`], { stdio: 'ignore' }).status !== 0)
