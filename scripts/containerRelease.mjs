import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { imageOf, KINDS, releaseHostOf, SCHEMA, SERVICES } from './containerHost.mjs'

/**
 * @typedef {import('./containerTrial.mjs').Engine} Engine
 * @typedef {{ engine: Engine, compose: import('./composeArgs.mjs').Compose, trial: import('./composeArgs.mjs').Trial,
 *   port: number, folder: string }} Running
 */

/** The steps that take time, and what of the script's own log says that one has begun. */
const STEPS = ['pull', 'backup', 'migrate', 'web-a', 'web-b', 'worker', 'ops', 'smoke']

/**
 * deploy/release.sh itself on running containers: what is good is served afterwards; what is not leaves the version
 * before, and says by its exit code which step it was. Signatures are taken as good here; `tests/house/release.test.ts`
 * has those.
 * @param {Running} running
 */
export async function releases(running) {
  const host = await releaseHostOf(running)
  /** @param {string} letter @param {Record<string, string>} [other] */
  const manifest = (letter, other = {}) => {
    const file = join(host.root, `manifest-${letter}`)
    const lines = KINDS.map((kind) => `${kind}=${other[kind] ?? imageOf(kind, letter)}\n`).join('')
    writeFileSync(file, `version=v1.0.${letter.charCodeAt(0)}\n${lines}${SCHEMA}`)
    writeFileSync(`${file}.bundle`, '{}')
    return file
  }
  /** @type {string[]} */
  const told = []
  /** @param {string} what @param {number | null} code @param {number | null} expected @param {string} letter */
  const expectServing = async (what, code, expected, letter) => {
    if (code !== expected)
      throw new Error(`${what}: exit code ${code}, not ${expected}\n${host.log().slice(-1500)}`)
    const serving = SERVICES.map((service) => host.serves(service))
    if (!serving.every((image) => image.endsWith(letter)))
      throw new Error(`${what}: ${serving.join(', ')} serve\n${host.log().slice(-1500)}`)
    if (!(await host.answers())) throw new Error(`${what}: the edge does not answer`)
    told.push(`${what} ${code ?? 'killed'}`)
  }
  await expectServing('a good one', await host.apply(manifest('b')), 0, 'b')
  const other = (/** @type {string} */ kind, /** @type {string} */ letter) => ({
    [kind]: imageOf(kind, letter),
  })
  await expectServing('a broken image', await host.apply(manifest('c', other('web', 'd'))), 17, 'b')
  await expectServing(
    'one that never becomes well',
    await host.apply(manifest('c', other('web', 'e'))),
    17,
    'b',
  )
  await expectServing('a migration that fails', await host.apply(manifest('c', other('ops', 'd'))), 16, 'b')
  for (const step of STEPS) {
    await expectServing(`killed at ${step}`, await host.apply(manifest('c'), step), null, 'b')
  }
  return `: ${told.join(', ')}`
}
