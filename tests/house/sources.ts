import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import ts from 'typescript'

/** One file of the project: its path from the root with forward slashes, its text and its syntax tree. */
export type Source = { path: string; text: string; tree: ts.SourceFile }

export const ROOT = join(import.meta.dirname, '..', '..')

/** The folders whose code ships, and the files beside them. */
export const SHIPPED = ['src', 'collections', 'hooks', 'endpoints', 'jobs', 'payload.config.ts']

/** Written by a program, not by us: Payload and Next generate these. */
const GENERATED = ['src/payload-types.ts', 'src/app/(payload)/']

const walk = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? walk(join(path, entry.name)) : [join(path, entry.name)],
  )

/** Every TypeScript file below `places` that a person wrote, as paths from `root`. */
export const pathsBelow = (places: string[], root = ROOT): string[] =>
  places
    .map((place) => join(root, place))
    .filter((place) => existsSync(place))
    .flatMap((place) => (/\.tsx?$/.test(place) ? [place] : walk(place)))
    .map((path) => relative(root, path).split(sep).join('/'))
    .filter((path) => /\.tsx?$/.test(path) && !GENERATED.some((start) => path.startsWith(start)))

/** `text` as the file `path` would hold it. */
export const asSource = (path: string, text: string): Source => ({
  path,
  text,
  tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true),
})

export const readSources = (places: string[]): Source[] =>
  pathsBelow(places).map((path) => asSource(path, readFileSync(join(ROOT, path), 'utf8')))

/** Every node of a tree, from the top down. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node
  for (const child of node.getChildren()) yield* nodesOf(child)
}

export const lineOf = (source: Source, node: ts.Node): number =>
  source.tree.getLineAndCharacterOfPosition(node.getStart()).line + 1
