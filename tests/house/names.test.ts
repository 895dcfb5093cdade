import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { HOUSE_RULES } from './houseRules'
import { asSource, pathsBelow, ROOT, readSources, SHIPPED } from './sources'

type RuleName = keyof typeof HOUSE_RULES

/** Files that may break one rule, each with its reason; one that no longer needs it fails below. */
const EXCEPTIONS: { path: string; rule: RuleName; reason: string }[] = [
  {
    path: 'collections/access/matrix.ts',
    rule: 'shortFile',
    reason: 'one table: it is read whole or not at all',
  },
  { path: 'src/domain/identity/commonPasswords.ts', rule: 'spokenWords', reason: "the field's own term" },
  { path: 'collections/DataKeys.ts', rule: 'spokenWords', reason: "the field's own term" },
  { path: 'src/domain/encryption/dataKey.ts', rule: 'spokenWords', reason: "the field's own term" },
  { path: 'src/portal/home/ToDo.tsx', rule: 'spokenWords', reason: 'a to-do is what a client sees there' },
]

/** Every place a file may stand; a folder that is not here would escape the layer rules. */
const PLACES = [
  /^(collections|hooks|endpoints|jobs|migrations|tests|scripts|bench)\//,
  /^src\/(domain|contracts|adapters|server|session|commands|app|portal|admin|ui|i18n|verify)\//,
  /^src\/(worker|proxy|instrumentation)\.ts$/,
  /^[^/]+\.ts$/,
]

const shipped = readSources(SHIPPED)
const everything = [...shipped, ...readSources(['tests'])]
const many = (line: string, count: number) => Array.from({ length: count }, () => line).join('\n')

/** For each rule a text that breaks it, and one beside it that does not. */
const SAMPLES: { rule: RuleName; path: string; bad: string; good: string }[] = [
  { rule: 'shortFile', path: 'hooks/a/b.ts', bad: many('// x', 81), good: many('// x', 80) },
  { rule: 'shortFile', path: 'src/domain/a.ts', bad: many('// x', 151), good: many('// x', 150) },
  { rule: 'shortFile', path: 'src/ui/A.tsx', bad: many('// x', 131), good: many('// x', 130) },
  {
    rule: 'shortFunctions',
    path: 'src/domain/a.ts',
    bad: `const f = () => {\n${many('// x', 39)}\n}`,
    good: `const f = () => {\n${many('// x', 38)}\n}`,
  },
  {
    rule: 'narrowLines',
    path: 'src/a.ts',
    bad: `// ${many('a', 56)}`.replaceAll('\n', ' '),
    good: `const a = '${'a'.repeat(120)}'`,
  },
  { rule: 'namedAsItsExport', path: 'hooks/a/b.ts', bad: 'export const c = 1', good: 'export const b = 1' },
  { rule: 'namedAsItsExport', path: 'src/domain/a.ts', bad: 'export const c = 1', good: 'export type C = 1' },
  {
    rule: 'spokenWords',
    path: 'src/server/a.ts',
    bad: 'export const slotHandler = 1',
    good: 'export const domain = 1',
  },
  { rule: 'spokenWords', path: 'src/server/utils.ts', bad: '', good: 'export const slot = 1' },
  {
    rule: 'noReExports',
    path: 'src/server/a.ts',
    bad: "export { b } from './b'",
    good: "import { b } from './b'",
  },
  {
    rule: 'documented',
    path: 'hooks/a/b.ts',
    bad: 'export const b = 1',
    good: '/** One. */\nexport const b = 1',
  },
  {
    rule: 'timeIsAnArgument',
    path: 'jobs/a.ts',
    bad: 'const a = Date.now()',
    good: 'const a = new Date(now)',
  },
  {
    rule: 'timeIsAnArgument',
    path: 'jobs/a.ts',
    bad: 'const a = new Date()',
    good: 'const a = Date.parse(x)',
  },
  { rule: 'timeIsAnArgument', path: 'src/domain/a.ts', bad: 'Temporal.Now.instant()', good: 'nowhere(now)' },
  {
    rule: 'timeIsAnArgument',
    path: 'hooks/a/b.ts',
    bad: 'tx.execute(sql`select 1 where $' + '{a} < now() and true`)',
    good: 'tx.execute(sql`select known($' + '{now})`)',
  },
  {
    rule: 'payloadWithoutTraps',
    path: 'hooks/a/b.ts',
    bad: 'req.payload.encrypt(text)',
    good: 'service.encrypt(text)',
  },
  {
    rule: 'payloadWithoutTraps',
    path: 'src/worker.ts',
    bad: 'await payload.jobs.run()',
    good: 'await payload.find()',
  },
  {
    rule: 'wordsInFiles',
    path: 'src/admin/a/A.tsx',
    bad: 'const A = () => <p>Nothing new.</p>',
    good: 'const A = () => <p className="trs-note">{t(\'A.none\')} · </p>',
  },
  {
    rule: 'wordsInFiles',
    path: 'src/portal/a/A.tsx',
    bad: 'const A = () => <input aria-label="Search" />',
    good: 'const A = () => <input name="search" aria-label={t(\'A.search\')} />',
  },
  {
    rule: 'wordsInFiles',
    path: 'src/admin/a/b.ts',
    bad: "const b = 'Nothing new.'",
    good: "throw new Error('Nothing new.')",
  },
]

describe('the house', () => {
  test.each(SAMPLES)('$rule catches a planted breach in $path', (sample) => {
    const found = HOUSE_RULES[sample.rule](asSource(sample.path, sample.bad))
    expect(found, 'the breach').not.toEqual([])
  })

  test.each(SAMPLES.filter((sample) => !sample.path.includes('utils')))(
    '$rule lets the good neighbour in $path pass',
    (sample) => {
      expect(HOUSE_RULES[sample.rule](asSource(sample.path, sample.good))).toEqual([])
    },
  )

  test('an index file is caught', () => {
    expect(HOUSE_RULES.noIndex(asSource('src/ui/index.ts', ''))).toHaveLength(1)
  })

  test('the sources are there to be looked at', () => {
    expect(shipped.length).toBeGreaterThan(0)
    expect(shipped.map((source) => source.path)).toContain('src/domain/errors.ts')
  })

  test.each(Object.keys(HOUSE_RULES) as RuleName[])('every file keeps %s', (name) => {
    const excepted = EXCEPTIONS.filter((exception) => exception.rule === name).map(
      (exception) => exception.path,
    )
    const measured = ['shortFile', 'narrowLines', 'spokenWords', 'noIndex'].includes(name)
      ? everything
      : shipped
    const found = measured.filter((source) => !excepted.includes(source.path)).flatMap(HOUSE_RULES[name])
    expect(found).toEqual([])
  })

  test('every exception names a file that still needs it', () => {
    const stale = EXCEPTIONS.filter(
      ({ path, rule }) =>
        !everything.some((source) => source.path === path && HOUSE_RULES[rule](source).length > 0),
    )
    expect(stale).toEqual([])
  })

  test('every file stands in a place the layer rules know', () => {
    const stray = pathsBelow([...SHIPPED, 'tests', 'scripts', 'migrations']).filter(
      (path) => !PLACES.some((place) => place.test(path)),
    )
    expect(stray).toEqual([])
  })

  test('the top level stays what the README says', () => {
    for (const place of ['src', 'collections', 'hooks', 'endpoints', 'jobs', 'media', 'migrations', 'docs']) {
      expect(existsSync(join(ROOT, place)), place).toBe(true)
    }
  })
})
