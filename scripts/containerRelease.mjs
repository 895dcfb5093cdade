import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { imageOf, KINDS, releaseHostOf, SCHEMA, SERVICES } from './containerHost.mjs'
import { underLoad } from './containerUnderLoad.mjs'

/** The steps that take time, and what of the script's own log says that one has begun. */
const STEPS = ['pull', 'backup', 'migrate', 'web-a', 'web-b', 'worker', 'ops', 'smoke']
/** What is wrong, the exit code that says where, which images are others, and what is told to the stand-ins. */
const WRONG = /** @type {const} */ ([
  ['a signature that is refused', 13, {}, { REFUSES: 'yes' }],
  ['an image that is not there', 14, { worker: 'f' }, {}],
  ['a backup that fails', 15, {}, { FAILS: 'backup' }],
  ['a migration that fails', 16, { ops: 'd' }, {}],
  ['a broken image', 17, { web: 'd' }, {}],
  ['one that never becomes well', 17, { web: 'e' }, {}],
  ['a worker that is none', 19, { worker: 'd' }, {}],
  ['a look through the edge that fails', 21, {}, { FAILS: 'smoke' }],
])

/** @typedef {import('./containerTrial.mjs').Whole} Whole */
/** @typedef {Awaited<ReturnType<typeof releaseHostOf>>} Host */

/**
 * deploy/release.sh itself on running containers: what is good is served afterwards, and nobody who books meanwhile is
 * refused; what is not good leaves the version before, and says by its exit code which step it was. The signatures' policy
 * is what `tests/house/release.test.ts` has: cosign is not asked here.
 * @param {Whole} running
 */
export function releases(running) {
  /** @type {Promise<Host> | undefined} */
  let opened
  const open = () => {
    opened ??= releaseHostOf(running)
    return opened
  }
  return [
    { name: 'releases under load: nobody is refused', look: async () => loaded(running, await open()) },
    { name: 'releases go back without a network', look: async () => back(await open()) },
    { name: 'releases that go wrong leave what served', look: async () => wrong(await open()) },
    { name: 'releases killed by force leave what served', look: async () => killed(await open()) },
  ]
}

/** @param {Host} host @param {string} letter @param {Record<string, string>} [other] */
function manifest(host, letter, other = {}) {
  const file = join(host.root, `manifest-${letter}`)
  const lines = KINDS.map((kind) => `${kind}=${imageOf(kind, other[kind] ?? letter)}\n`).join('')
  writeFileSync(file, `version=v1.0.${letter.charCodeAt(0)}\n${lines}${SCHEMA}`)
  writeFileSync(`${file}.bundle`, '{}')
  return file
}

/**
 * @param {Host} host @param {string} what @param {number | null} expected exit code @param {string | null} serves which
 * version then, null for the one before @param {string[]} args @param {{ killedAt?: string, trouble?: Record<string, string> }} [how]
 */
async function expectServing(host, what, expected, serves, args, how) {
  const letter = serves ?? host.serves('ops').slice(-1)
  const code = await host.call(args, how)
  const serving = SERVICES.map((service) => host.serves(service))
  const log = () => `\n${host.log().slice(-1500)}`
  if (code !== expected) throw new Error(`${what}: exit code ${code}, not ${expected}${log()}`)
  if (!serving.every((image) => image.endsWith(letter)))
    throw new Error(`${what}: ${serving.join(', ')} serve${log()}`)
  if (!(await host.answers())) throw new Error(`${what}: the edge does not answer`)
  console.log(`      ${what}: exit code ${code ?? 'none, killed'}, version ${letter} serves`)
}

/** @param {Whole} running @param {Host} host */
async function loaded(running, host) {
  const { told, trouble } = await underLoad(running, () =>
    expectServing(host, 'a good one', 0, 'b', ['apply', manifest(host, 'b')]),
  )
  if (trouble) throw new Error(trouble)
  return `: ${told}`
}

/** @param {Host} host */
async function back(host) {
  const offline = { trouble: { OFFLINE: 'yes' } }
  await expectServing(host, 'rollback', 0, 'a', ['rollback'], offline)
  await expectServing(host, 'and forth again', 0, 'b', ['rollback'], offline)
}

/** @param {Host} host */
async function wrong(host) {
  for (const [what, code, other, trouble] of WRONG)
    await expectServing(host, what, code, null, ['apply', manifest(host, 'c', other)], { trouble })
}

/** @param {Host} host */
async function killed(host) {
  for (const killedAt of STEPS)
    await expectServing(host, `killed at ${killedAt}`, null, null, ['apply', manifest(host, 'c')], {
      killedAt,
    })
}
