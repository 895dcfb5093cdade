import { writeFileSync } from 'node:fs'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { imagesOf, manifestOf, releaseHost } from './releaseHost'

type Host = ReturnType<typeof releaseHost>
const ALL_OLD = ['a', 'a', 'a', 'a']
const ALL_NEW = ['b', 'b', 'b', 'b']
const NEW = imagesOf('b').web?.slice(-8)

let host: Host
afterEach(() => host.close())
const apply = (trouble = {}) => host.run(['apply', 'v1.1.0'], trouble)
/** What a killed script leaves is put right by its guard. */
const untilSettled = () => vi.waitFor(() => expect(host.read('releases', 'pending')).toBe(''), 20_000)

/** Every step, how its command is called, and the exit code that names it. */
const STEPS: [step: string, call: string, code: number][] = [
  ['preflight: the clock', '^timedatectl', 11],
  ['preflight: the last backup', 'exec -T ops node scripts/probe.mjs /backups/newest 86400', 11],
  ['the manifest', '^curl .*/v1.1.0/release.manifest ?', 12],
  ['the manifest’s signature', '^cosign verify-blob', 13],
  ['the signature of web', '^cosign verify .*/web@', 13],
  ['the signature of worker', '^cosign verify .*/worker@', 13],
  ['the signature of ops', '^cosign verify .*/ops@', 13],
  ['the pull', '^docker pull .*/worker@', 14],
  ['the backup', 'run --rm -T ops keepBackups --dir /backups --keys-dir /backup-keys --once', 15],
  ['the migration', 'lock_timeout=3s ops migrate', 16],
  ['web-a', ` up .* web-a .*${NEW}`, 17],
  ['web-b', ` up .* web-b .*${NEW}`, 18],
  ['worker', ` up .* worker .*${NEW}`, 19],
  ['ops', ` up .* ops .*${NEW}`, 20],
  [
    'the look through the edge',
    '^curl .*--resolve practice.example.org:443:127.0.0.1 .*/api/health/ready',
    21,
  ],
]

describe('a release', () => {
  test('verifies before it pulls, backs up before it migrates, changes one service at a time', async () => {
    host = releaseHost()
    const { code, calls, said } = await apply()
    expect(code, said).toBe(0)
    const order = [
      /^timedatectl/,
      /^curl .*release.manifest$/,
      /^cosign verify-blob/,
      /^cosign verify .*web@/,
      /^cosign verify .*worker@/,
      /^cosign verify .*ops@/,
      /^docker pull/,
      /keepBackups/,
      /ops migrate/,
      / stop web-a$/,
      / up .*web-a/,
      / stop web-b$/,
      / up .*web-b/,
      / up .*worker/,
      / up .*ops/,
      /^curl .*--resolve/,
    ].map((call) => calls.findIndex((one) => call.test(one)))
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(order).not.toContain(-1)
    expect(
      calls.filter((one) => one.startsWith('docker pull')).every((one) => one.includes('@sha256:')),
    ).toBe(true)
    expect(host.serving()).toEqual(ALL_NEW)
    expect(host.read('releases', 'current')).toBe(manifestOf('b'))
    expect(host.read('releases', 'previous')).toBe(manifestOf('a'))
    expect(host.read('.env')).toContain(`TRS_OPS_IMAGE=${imagesOf('b').ops}`)
    expect(host.read('.env').match(/TRS_WEB_IMAGE/g)).toHaveLength(1)
  })

  test.each(STEPS)(
    'where %s fails, the previous version serves, and the code says where',
    async (_step, call, code) => {
      host = releaseHost()
      const broken = await apply({ FAIL: call })
      expect(broken.code, broken.said).toBe(code)
      expect(host.serving()).toEqual(ALL_OLD)
      expect(host.read('releases', 'current')).toBe(manifestOf('a'))
      expect(host.read('releases', 'pending')).toBe('')
      expect(code > 13 || !broken.calls.some((one) => one.startsWith('docker pull'))).toBe(true)
    },
  )

  test.each(STEPS.filter(([step]) => !/of (web|worker)$|the clock/.test(step)))(
    'killed by force at %s, the previous version serves and the next call succeeds',
    async (_step, call) => {
      host = releaseHost()
      expect((await apply({ KILL: call })).code).toBe(null)
      await untilSettled()
      expect(host.serving()).toEqual(ALL_OLD)
      expect((await apply()).code).toBe(0)
      expect(host.serving()).toEqual(ALL_NEW)
    },
  )

  test.each([
    ['^mv .*/current.new', ALL_OLD],
    // From here on the new version is what serves: only what it is called in .env was missing.
    ['^mv .*/.env.new', ALL_NEW],
  ])('killed while it records (%s), services and record agree', async (call, serving) => {
    host = releaseHost()
    await apply({ KILL: call })
    await untilSettled()
    const letter = serving[0] as 'a' | 'b'
    expect(host.serving()).toEqual(serving)
    expect(host.read('releases', 'current')).toBe(manifestOf(letter))
    expect(host.read('.env')).toContain(`TRS_WEB_IMAGE=${imagesOf(letter).web}`)
    expect((await apply()).code).toBe(0)
  })

  test('going back stops nothing that was not touched', async () => {
    host = releaseHost()
    const { calls } = await apply({ FAIL: ` up .* web-a .*${NEW}` })
    expect(calls.filter((one) => / stop web-a$/.test(one))).toHaveLength(2)
    expect(calls.filter((one) => / stop (web-b|worker|ops)$/.test(one))).toEqual([])
  })

  test('where the way back fails too, the code says so', async () => {
    host = releaseHost()
    expect((await apply({ FAIL: ' up .* web-b ' })).code).toBe(30)
    expect(host.serving()).toEqual(['a', '-', 'a', 'a'])
    expect((await apply()).code).toBe(0)
  })
})

describe('nothing is pulled', () => {
  const BY = 'https://github.com/practice/trs/.github/workflows/release.yml@refs/tags/v1.1.0'
  test.each([
    ['another repository’s workflow', { SIGNED_BY: BY.replace('practice/trs', 'other/trs') }],
    ['a repository that only begins alike', { SIGNED_BY: BY.replace('practice/trs', 'practice/trs-fork') }],
    ['another workflow', { SIGNED_BY: BY.replace('release.yml', 'ci.yml') }],
    ['a branch', { SIGNED_BY: BY.replace('refs/tags/v1.1.0', 'refs/heads/v1.1.0') }],
    ['more than a version', { SIGNED_BY: `${BY}-evil` }],
    ['a dot that is none', { SIGNED_BY: BY.replace('github.com', 'githubXcom') }],
    ['another authority', { SIGNED_AT: 'https://accounts.example.org' }],
  ])('that was signed by %s', async (_whom, signed) => {
    host = releaseHost()
    const { code, calls } = await apply(signed)
    expect(code).toBe(13)
    expect(calls.filter((one) => one.startsWith('docker pull'))).toEqual([])
  })

  test.each(['web', 'worker', 'ops'])('where the digest of %s is one that nobody signed', async (name) => {
    host = releaseHost()
    const other = `ghcr.io/practice/trs/${name}@sha256:${'c'.repeat(64)}`
    host.offer(manifestOf('b', { [name]: other }))
    const { code, calls } = await apply()
    expect([code, calls.filter((one) => one.startsWith('docker pull'))]).toEqual([13, []])
    expect(host.serving()).toEqual(ALL_OLD)
  })

  test('where the manifest was changed after it was signed', async () => {
    host = releaseHost()
    // An image that is signed, though not for this release.
    writeFileSync(host.at('offered'), manifestOf('b', { worker: imagesOf('a').worker ?? '' }))
    const { code, calls } = await apply()
    expect([code, calls.filter((one) => /^(docker pull|cosign verify )/.test(one))]).toEqual([13, []])
  })

  test.each([
    ['an image by its tag', manifestOf('b', { web: 'ghcr.io/practice/trs/web:v1.1.0' })],
    ['a digest that is too short', manifestOf('b', { web: `${imagesOf('b').web?.slice(0, -1)}` })],
    ['another repository’s image', manifestOf('b', imagesOf('b', 'other/trs'))],
    ['an image in another’s place', manifestOf('b', { web: imagesOf('b').ops ?? '' })],
    ['a line twice', `${manifestOf('b')}version=v1.1.0\n`],
    ['a line that is missing', manifestOf('b').replace(/ops=.*\n/, '')],
    ['a line of somebody’s own', `${manifestOf('b')}run=$(id)\n`],
    ['another version than asked for', manifestOf('b', { version: 'v1.2.0' })],
    ['tables from later than these', manifestOf('b', { schema_from: '20261128_020000_money_nights' })],
    [
      'tables up to earlier than these',
      manifestOf('b', { schema_from: '20261101_000000_a', schema_to: '20261101_000000_b' }),
    ],
  ])('where the manifest names %s', async (_what, text) => {
    host = releaseHost()
    writeFileSync(host.at('offered'), text)
    const { code, calls } = await apply()
    expect(code).toBe(12)
    expect(calls.filter((one) => /^(docker pull|cosign)/.test(one))).toEqual([])
  })

  test.each([
    ['the disk is too full', { SIZE: '900000000000000' }],
    ['the clock is not synchronised', { CLOCK: 'no' }],
  ])('where %s', async (_why, trouble) => {
    host = releaseHost()
    expect((await apply(trouble)).code).toBe(11)
    expect(host.serving()).toEqual(ALL_OLD)
  })

  test('where no key can be read, another release is at work, or the call is wrong', async () => {
    host = releaseHost()
    writeFileSync(host.at('secrets', 'encryption_keys'), '')
    expect((await apply()).code).toBe(11)
    expect((await host.run(['apply'])).code).toBe(2)
    const [first, second] = await Promise.all([apply({ FAIL: 'nothing' }), apply()])
    expect([first.code, second.code].sort()).toEqual([10, 11])
  })
})

describe('back', () => {
  test('to the version before, without network, and forth again', async () => {
    host = releaseHost()
    await apply()
    const back = await host.run(['rollback'])
    expect(back.code, back.said).toBe(0)
    expect(host.serving()).toEqual(ALL_OLD)
    // What is asked of Compose never pulls; curl asks this machine only.
    expect(back.calls.filter((one) => /^(docker pull|cosign|curl (?!.*127\.0\.0\.1))/.test(one))).toEqual([])
    expect(back.calls.filter((one) => / up /.test(one)).every((one) => one.includes('--pull never'))).toBe(
      true,
    )
    expect(host.read('.env')).toContain(`TRS_WEB_IMAGE=${imagesOf('a').web}`)
    expect((await host.run(['rollback'])).code).toBe(0)
    expect(host.serving()).toEqual(ALL_NEW)
  })

  test('is refused where there is no version before, or its images are gone', async () => {
    host = releaseHost()
    expect((await host.run(['rollback'])).code).toBe(12)
    await apply()
    expect((await host.run(['rollback'], { FAIL: 'image inspect' })).code).toBe(14)
    expect(host.serving()).toEqual(ALL_NEW)
  })

  test('after the machine went down in the middle, at the next boot', async () => {
    host = releaseHost()
    writeFileSync(host.at('releases', 'pending'), manifestOf('b'))
    writeFileSync(host.at('serves', 'web-a'), `${imagesOf('b').web}\n`)
    expect((await host.run(['recover'])).code).toBe(0)
    expect(host.serving()).toEqual(ALL_OLD)
    expect(host.read('releases', 'pending')).toBe('')
  })

  test('there is no way where nothing ran before: the first release needs no backup, and its failure is said', async () => {
    host = releaseHost({ fresh: true })
    const broken = await apply({ FAIL: ' up .* web-b ' })
    expect(broken.code).toBe(18)
    expect(broken.said).toContain('there is no version to go back to')
    const { code, calls } = await apply()
    expect(code).toBe(0)
    expect(calls.filter((one) => /keepBackups|probe/.test(one))).toEqual([])
    expect(host.serving()).toEqual(ALL_NEW)
  })
})
