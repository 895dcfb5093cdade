import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { RECORD_CLASSES } from '@/domain/rights/recordClasses'
import { ROOT } from './sources'

type Package = { scripts?: Record<string, string>; [kind: string]: Record<string, string> | undefined }

const below = (folder: string) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`)

const DECISIONS = below('docs/decisions')
const DOCUMENTS = [...below('.').map((path) => path.slice(2)), ...below('docs'), ...DECISIONS]

/** A line that says so speaks of what is not there yet. */
const UNBUILT = /\b(planned|later)\b/i
const PLACE =
  /`((?:src|collections|hooks|endpoints|jobs|migrations|tests|scripts|docs)\/[^`\s]*|[\w.-]+\.(?:ts|mjs|md|json|example))`/g
const COMMAND = /npm run (?:-s )?([\w:]+)/g

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const here = JSON.parse(read('package.json')) as Package

/** What `document` names and what is not there, by line. */
const missing = (document: string, pattern: RegExp, exists: (name: string) => boolean) =>
  read(document)
    .split('\n')
    .flatMap((line, index) => {
      if (UNBUILT.test(line)) return []
      const names = [...line.matchAll(pattern)].flatMap((match) => match[1] ?? [])
      return names.filter((name) => !exists(name)).map((name) => `${document}:${index + 1}: ${name}`)
    })

const isPlace = (name: string) => /[<{*…]/.test(name) || existsSync(join(ROOT, name))

describe('the documents', () => {
  test.each(DOCUMENTS)('%s names only files that exist, or says that they are planned', (document) => {
    expect(missing(document, PLACE, isPlace)).toEqual([])
  })

  test.each(DOCUMENTS)('%s names only commands that exist, or says that they come later', (document) => {
    expect(missing(document, COMMAND, (name) => here.scripts?.[name] !== undefined)).toEqual([])
  })

  test.each(DOCUMENTS)('%s holds no marks of a merge, and no quotation within a quotation', (document) => {
    expect(read(document)).not.toMatch(/^\W*(?:<{7}|={7}|>{7}|(?:> ){3})/m)
  })

  test('the check sees a file that does not exist', () => {
    expect([...'see `src/nowhere.ts`'.matchAll(PLACE)].map((match) => match[1])).toEqual(['src/nowhere.ts'])
    expect(isPlace('src/nowhere.ts')).toBe(false)
  })

  test.each(DECISIONS)('%s is a record: context, decision, consequences, at most 60 lines', (document) => {
    const lines = read(document).trimEnd().split('\n')
    expect(lines.length).toBeLessThanOrEqual(60)
    expect(lines.filter((line) => line.startsWith('## '))).toEqual([
      '## Context',
      '## Decision',
      '## Consequences',
    ])
  })

  test('every dependency has its line in the record', () => {
    const record = read('docs/decisions/0005-why-each-dependency.md')
    const names = [...Object.keys(here.dependencies ?? {}), ...Object.keys(here.devDependencies ?? {})]
    const said = (name: string) => {
      const alone = new RegExp(`(^|[ |,])${name.replaceAll('.', '\\.')}([ |,]|$)`, 'm')
      return alone.test(record) || name.startsWith('@secretlint/')
    }
    expect(names.filter((name) => !said(name))).toEqual([])
  })

  test('the record of processing says how long each class of data is kept', () => {
    const record = read('docs/processing.md')
    for (const name of Object.keys(RECORD_CLASSES)) expect(record).toContain(`\`${name}\``)
  })

  test('every requirement of the security gate has one line', () => {
    const numbers = [...read('docs/security.md').matchAll(/^\| (\d+[a-z]?) /gm)].map(([, number]) => number)
    expect(numbers.length).toBeGreaterThan(60)
    expect([...new Set(numbers)]).toEqual(numbers)
  })

  test('every code of the closed list stands in the contract', () => {
    const contract = read('docs/contract.md')
    const codes = read('src/domain/errors.ts').match(/^ {2}'(\w+)',$/gm) ?? []
    expect(codes.length).toBeGreaterThan(0)
    expect(
      codes.map((line) => line.trim().slice(1, -2)).filter((code) => !contract.includes(`\`${code}\``)),
    ).toEqual([])
  })
})
