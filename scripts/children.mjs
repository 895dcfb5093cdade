import { spawn } from 'node:child_process'
import { Refusal } from './refusal.mjs'
import { isAlive } from './running.mjs'

/**
 * @typedef {{ env?: NodeJS.ProcessEnv, quiet?: boolean, answersOnly?: boolean }} Manner
 * @typedef {{ pid: number, ended: Promise<string> }} Child `ended` tells how, in words
 */

/** @type {Set<import('node:child_process').ChildProcess>} */
const living = new Set()

/**
 * Starts a program in a group of its own, so that a Ctrl-C reaches only us and we choose the order of
 * leaving.
 * The open channel lets it notice when we are killed.
 * @param {string[]} args of node @param {Manner} [manner] @returns {Child}
 */
export function startChild(args, { env = process.env } = {}) {
  const child = spawn(process.execPath, args, {
    env,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  return { pid: child.pid ?? 0, ended: endOf(child) }
}

/**
 * Runs a program to its end.
 * @param {string} command @param {string[]} args
 * @param {Manner} [manner] quiet: its words are shown only when it fails
 * @returns {Promise<void>}
 */
export async function runChild(command, args, { env = process.env, quiet = false } = {}) {
  const child = spawn(command, args, {
    env,
    detached: true,
    stdio: ['ignore', quiet ? 'pipe' : 2, quiet ? 'pipe' : 2],
  })
  /** @type {Buffer[]} */
  const words = []
  child.stdout?.on('data', (part) => words.push(part))
  child.stderr?.on('data', (part) => words.push(part))
  const end = await endOf(child)
  if (end === 'exit code 0') return
  const last = Buffer.concat(words).toString().trim().split('\n').slice(-200).join('\n')
  throw new Refusal(`${last}${last ? '\n' : ''}Failed (${end}): ${[command, ...args].join(' ')}`)
}

/** @param {import('node:child_process').ChildProcess} child @returns {Promise<string>} */
function endOf(child) {
  living.add(child)
  return new Promise((answer) => {
    child.once('error', (trouble) => {
      living.delete(child)
      answer(trouble.message)
    })
    child.once('exit', (code, signal) => {
      living.delete(child)
      answer(signal ?? `exit code ${code}`)
    })
  })
}

/**
 * Asks everything that was started here to end, and ends by force what has not after `patience` ms.
 * @param {number} patience
 */
export async function endChildren(patience) {
  const groups = [...living].flatMap((child) => (child.pid ? [child.pid] : []))
  const gone = Promise.all([...living].map((child) => new Promise((answer) => child.once('exit', answer))))
  signal(groups, 'SIGTERM')
  await Promise.race([gone, new Promise((answer) => setTimeout(answer, patience).unref())])
  signal(groups, 'SIGKILL')
}

/** @param {number[]} groups @param {NodeJS.Signals} name */
function signal(groups, name) {
  for (const group of groups) {
    try {
      process.kill(-group, name)
    } catch {
      if (isAlive(group)) process.kill(group, name)
    }
  }
}
