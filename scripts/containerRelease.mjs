import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { imageOf, KINDS, releaseHostOf, SCHEMA, SERVICES } from './containerHost.mjs'
import { underLoad } from './containerUnderLoad.mjs'

/** The steps that take time, and what of the script's own log says that one has begun. */
const STEPS = ['pull', 'backup', 'migrate', 'web-a', 'web-b', 'worker', 'ops', 'smoke']

/**
 * deploy/release.sh itself on running containers: what is good is served afterwards, and nobody who books meanwhile is
 * refused; what is not good leaves the version before, and says by its exit code which step it was. The signatures' policy
 * is what `tests/house/release.test.ts` has: cosign is not asked here.
 * @param {import('./containerTrial.mjs').Whole} running
 */
export async function releases(running) {
  const host = await releaseHostOf(running)
  /** @param {string} letter @param {Record<string, string>} [other] */
  const manifest = (letter, other = {}) => {
    const file = join(host.root, `manifest-${letter}`)
    const lines = KINDS.map((kind) => `${kind}=${imageOf(kind, other[kind] ?? letter)}\n`).join('')
    writeFileSync(file, `version=v1.0.${letter.charCodeAt(0)}\n${lines}${SCHEMA}`)
    writeFileSync(`${file}.bundle`, '{}')
    return file
  }
  /**
   * @param {string} what @param {number | null} expected exit code @param {string} letter which version serves then
   * @param {string[]} args @param {{ killedAt?: string, trouble?: Record<string, string> }} [how]
   */
  const expectServing = async (what, expected, letter, args, how) => {
    const code = await host.call(args, how)
    if (code !== expected)
      throw new Error(`${what}: exit code ${code}, not ${expected}\n${host.log().slice(-1500)}`)
    const serving = SERVICES.map((service) => host.serves(service))
    if (!serving.every((image) => image.endsWith(letter)))
      throw new Error(`${what}: ${serving.join(', ')} serve\n${host.log().slice(-1500)}`)
    if (!(await host.answers())) throw new Error(`${what}: the edge does not answer`)
    console.log(`      ${what}: exit code ${code ?? 'none, killed'}, version ${letter} serves`)
  }
  /** @param {string} what @param {number} code @param {Record<string, string>} other @param {Record<string, string>} [trouble] */
  const leaves = (what, code, other, trouble = {}) =>
    expectServing(what, code, 'b', ['apply', manifest('c', other)], { trouble })
  const { told, trouble } = await underLoad(running, () =>
    expectServing('a good one', 0, 'b', ['apply', manifest('b')]),
  )
  console.log(`      meanwhile ${told}`)
  const offline = { trouble: { OFFLINE: 'yes' } }
  await expectServing('rollback without a network', 0, 'a', ['rollback'], offline)
  await expectServing('and forth again', 0, 'b', ['rollback'], offline)
  await leaves('a signature that is refused', 13, {}, { REFUSES: 'yes' })
  await leaves('an image that is not there', 14, { worker: 'f' })
  await leaves('a backup that fails', 15, {}, { FAILS: 'backup' })
  await leaves('a migration that fails', 16, { ops: 'd' })
  await leaves('a broken image', 17, { web: 'd' })
  await leaves('one that never becomes well', 17, { web: 'e' })
  await leaves('a worker that is none', 19, { worker: 'd' })
  await leaves('a look through the edge that fails', 21, {}, { FAILS: 'smoke' })
  for (const killedAt of STEPS) {
    await expectServing(`killed at ${killedAt}`, null, 'b', ['apply', manifest('c')], { killedAt })
  }
  if (trouble) throw new Error(trouble)
  return `: ${told}`
}
