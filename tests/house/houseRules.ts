import { basename, extname } from 'node:path'
import ts from 'typescript'
import { exportsOf } from './exportsOf'
import { lineOf, nodesOf, type Source } from './sources'
import { wordsInFiles } from './wordsInFiles'

/** A rule looks at one file and names what breaks it; an empty list is a pass. */
type HouseRule = (source: Source) => string[]

const BANNED = [
  ...['manager', 'helper', 'helpers', 'util', 'utils', 'misc', 'handler', 'handlers'],
  ...['process', 'data', 'info', 'do', 'common'],
]
const DOCUMENTED = /^(src\/(domain|adapters)|hooks|endpoints|jobs)\//
const TIMELESS = /^(src\/(domain|server|contracts)|collections|hooks|endpoints|jobs)\//
const NAMED =
  /^(src\/(domain|adapters|server|session|commands|portal|admin|ui)|collections|hooks|endpoints|jobs)\//
const ONE_THING = /^((hooks|endpoints|jobs)\/|collections\/[^/]+$)|\.tsx$/
/** A number whose name ends in its unit says it all. */
const UNIT = /_(MS|SECONDS|MINUTES|HOURS|DAYS|BYTES)$/
const SQL_CLOCK =
  /\b(now|(clock|transaction|statement)_timestamp)\s*\(\s*\)|\b(current_(timestamp|date|time)|localtime(stamp)?)\b/i

/** Lines a file may have, by the first pattern that fits its path. */
const FILE_LIMITS: [RegExp, number][] = [
  [/^tests\//, 250],
  [/^collections\/(access|blocks|fields)\//, 80],
  [/^(hooks|endpoints|jobs)\//, 80],
  [/^(collections\/|payload\.config)/, 200],
  [/^src\/app\/.*(page|route)\.tsx?$/, 50],
  [/\.tsx$/, 130],
  [/^src\//, 150],
]
const FUNCTION_LIMIT = 40
const COLUMNS = 110

const words = (name: string): string[] =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z\d]+/)
    .map((word) => word.toLowerCase())

const fileName = (source: Source): string => basename(source.path, extname(source.path))

const shortFile: HouseRule = (source) => {
  const limit = FILE_LIMITS.find(([pattern]) => pattern.test(source.path))?.[1]
  const lines = source.text.trimEnd().split('\n').length
  return limit !== undefined && lines > limit ? [`${source.path}: ${lines} lines, at most ${limit}`] : []
}

/** Holds for the core; a component is one function and is measured as a file, a configuration is data. */
const shortFunctions: HouseRule = (source) => {
  if (source.path.endsWith('.tsx') || /^(collections\/|tests\/|payload\.config)/.test(source.path)) return []
  return [...nodesOf(source.tree)].filter(ts.isFunctionLike).flatMap((node) => {
    const length = source.tree.getLineAndCharacterOfPosition(node.end).line + 2 - lineOf(source, node)
    return length > FUNCTION_LIMIT
      ? [`${source.path}:${lineOf(source, node)}: function of ${length} lines`]
      : []
  })
}

const isText = (node: ts.Node): boolean =>
  ts.isStringLiteralLike(node) ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddleOrTemplateTail(node) ||
  ts.isRegularExpressionLiteral(node) ||
  ts.isJsxText(node)

/** The formatter breaks code; this is for comments. Text (a class list, SQL, a drawing) may run on. */
const narrowLines: HouseRule = (source) => {
  const starts = source.tree.getLineStarts()
  const wide = source.text.split('\n').flatMap((line, index) => (line.length > COLUMNS ? [index] : []))
  if (wide.length === 0) return []
  const texts = [...nodesOf(source.tree)].filter(isText)
  const runsOn = (index: number) => {
    const edge = (starts[index] ?? 0) + COLUMNS
    return texts.some((node) => node.getStart() < edge && node.end + 5 > edge)
  }
  return wide.filter((index) => !runsOn(index)).map((index) => `${source.path}:${index + 1}: too wide`)
}

/**
 * A file of several exports may be a noun; where one file is one thing, it is named exactly as that thing.
 */
const namedAsItsExport: HouseRule = (source) => {
  if (!NAMED.test(source.path)) return []
  const found = exportsOf(source)
  const values = found.flatMap(({ name, value }) => (value ? [name] : []))
  if (values.length === 0 || values.includes(fileName(source))) return []
  if (found.length > 1 && !ONE_THING.test(source.path)) return []
  return [`${source.path}: exports ${values.join(', ')}, none of them named as the file`]
}

const spokenWords: HouseRule = (source) =>
  [fileName(source), ...exportsOf(source).map((found) => found.name)]
    .filter((name) => words(name).some((word) => BANNED.includes(word)))
    .map((name) => `${source.path}: ${name}`)

const noIndex: HouseRule = (source) => (fileName(source) === 'index' ? [`${source.path}: an index file`] : [])

/** Next names its files itself (`error.tsx`, `not-found.tsx`): there a page may be another by name. */
const noReExports: HouseRule = (source) =>
  source.path.startsWith('src/app/')
    ? []
    : source.tree.statements
        .filter((statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined)
        .map((statement) => `${source.path}:${lineOf(source, statement)}: a re-export`)

/** Values only: a type says most of what it is by its fields. */
const documented: HouseRule = (source) =>
  DOCUMENTED.test(source.path)
    ? exportsOf(source)
        .filter((found) => found.value && !UNIT.test(found.name))
        .filter((found) => ts.getJSDocCommentsAndTags(found.statement).length === 0)
        .map((found) => `${source.path}: ${found.name} has no docstring`)
    : []

const readsProgramClock = (node: ts.Node): boolean => {
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && !node.arguments?.length
  if (!ts.isCallExpression(node)) return false
  return /^(Date|Date\.now|performance\.now|Temporal\.Now\.\w+)$/.test(node.expression.getText())
}

const asksSqlForTime = (node: ts.Node): boolean =>
  (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) &&
  SQL_CLOCK.test(node.text)

/** `src/server/clock.ts` is the one reader of now; everyone else is told the time. */
const timeIsAnArgument: HouseRule = (source) =>
  !TIMELESS.test(source.path) || source.path === 'src/server/clock.ts'
    ? []
    : [...nodesOf(source.tree)]
        .filter((node) => readsProgramClock(node) || asksSqlForTime(node))
        .map((node) => `${source.path}:${lineOf(source, node)}: reads the clock`)

/** Encryption without authentication, and a queue that runs a job twice (docs/security.md). */
const payloadWithoutTraps: HouseRule = (source) =>
  [...nodesOf(source.tree)]
    .filter(ts.isPropertyAccessExpression)
    .filter((node) => /(^|\.)payload[!?]?$/.test(node.expression.getText()))
    .filter((node) => ['encrypt', 'decrypt', 'jobs'].includes(node.name.text))
    .map((node) => `${source.path}:${lineOf(source, node)}: payload.${node.name.text}`)

/** The rules of the house that no other tool checks, by name. */
export const HOUSE_RULES = {
  shortFile,
  shortFunctions,
  narrowLines,
  namedAsItsExport,
  spokenWords,
  noIndex,
  noReExports,
  documented,
  timeIsAnArgument,
  payloadWithoutTraps,
  wordsInFiles,
}
