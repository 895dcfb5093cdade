import { cpSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { ROOT } from './root.mjs'

/**
 * `node scripts/traceModules.mjs <folder> <program>…`: copies the programs and every file that they may load into
 * the folder, as they lie in the checkout. What an image need not hold cannot be attacked in it.
 */
const [folder = '', ...programs] = process.argv.slice(2)
// The tracer that Next uses for its own pages.
const { nodeFileTrace } = createRequire(import.meta.url)('next/dist/compiled/@vercel/nft')
const { fileList } = await nodeFileTrace(
  programs.map((program) => join(ROOT, program)),
  // The sources are what a build is made of: no program reads them.
  { base: ROOT, conditions: ['node', 'import', 'production'], ignore: ['src/**', 'next.config.ts'] },
)
for (const file of [...fileList, 'package.json']) {
  const target = join(folder, file)
  mkdirSync(dirname(target), { recursive: true })
  cpSync(join(ROOT, file), target, { recursive: true, verbatimSymlinks: true })
}
console.log(`${fileList.size} files for ${programs.map((program) => relative(ROOT, program)).join(', ')}`)
