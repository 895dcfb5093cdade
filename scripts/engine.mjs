import { spawnSync } from 'node:child_process'

/**
 * @typedef {{ name: string, run: (...args: string[]) => string, tries: (...args: string[]) => { ok: boolean, words: string } }}
 *   Engine `run` throws with the engine's words where it fails
 */

/** The first of podman and docker that answers. @returns {Engine | null} */
export function engineHere() {
  for (const name of ['podman', 'docker']) {
    const { status } = spawnSync(name, ['info'], { stdio: 'ignore' })
    if (status === 0) return engine(name)
  }
  return null
}

/** @param {string} name @returns {Engine} */
function engine(name) {
  const tries = (/** @type {string[]} */ ...args) => {
    const { status, stdout, stderr } = spawnSync(name, args, { encoding: 'utf8', timeout: 180_000 })
    return { ok: status === 0, words: status === 0 ? stdout.trim() : `${stdout}${stderr}`.trim() }
  }
  const run = (/** @type {string[]} */ ...args) => {
    const { ok, words } = tries(...args)
    if (!ok) throw new Error(`${name} ${args.slice(0, 3).join(' ')}: ${words.slice(-600)}`)
    return words
  }
  return { name, run, tries }
}
