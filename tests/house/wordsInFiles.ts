import ts from 'typescript'
import { lineOf, nodesOf, type Source } from './sources'

const FACES = /^src\/(admin|portal|ui|app)\//
/** Of a component or an element, what somebody reads or hears. */
const READ = /^(aria-(label|description)|label|title|alt|placeholder|hint|intro|term|caption|\w+Label)$/
const WORD = /\p{L}{2,}/u
/** A sentence begins so; no class, key, path, name or code does. */
const SENTENCE = /^\p{Lu}\p{Ll}*,? \p{Ll}+/u
/** The program's name, letters that show a typeface, names of style sheets: of no language. */
const OF_NONE = /^(TRS|Aa|--[a-z]+)$/

function isRead(node: ts.Node): boolean {
  if (ts.isJsxText(node)) return WORD.test(node.text) && !OF_NONE.test(node.text.trim())
  if (!ts.isStringLiteralLike(node) && !ts.isTemplateHead(node)) return false
  const { parent } = node
  if (ts.isJsxAttribute(parent)) return READ.test(parent.name.getText()) && WORD.test(node.text)
  return SENTENCE.test(node.text) && !isForProgrammers(node)
}

/** A bug is told to whoever looks into the log. */
function isForProgrammers(node: ts.Node): boolean {
  for (let at = node.parent; at; at = at.parent) if (ts.isNewExpression(at)) return true
  return false
}

/** What people read in a face stands in the message files, in each of their languages. */
export const wordsInFiles = (source: Source): string[] =>
  FACES.test(source.path)
    ? [...nodesOf(source.tree)]
        .filter(isRead)
        .map((node) => `${source.path}:${lineOf(source, node)}: ${node.getText().trim().slice(0, 60)}`)
    : []
