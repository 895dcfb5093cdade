import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { look } from '@/server/look'
import { pathsBelow } from './sources'

/** The declarations of a block of variables, `--paper: #fbf8f2;` -> `paper`, `#fbf8f2`. */
const declared = (css: string) =>
  Object.fromEntries(
    [...css.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  )

describe('one hand', () => {
  const [light = '', dark = ''] = readFileSync('src/ui/tokens.css', 'utf8').split(
    '@media (prefers-color-scheme: dark)',
  )

  test.each([
    ['light', look.light, light],
    ['dark', look.dark, dark],
  ])('what no stylesheet reaches has the colours of the tokens: %s', (_theme, colours, css) => {
    expect(colours).toEqual(declared(css))
  })

  test('the panel has them too', () => {
    const panel = readFileSync('src/app/(payload)/custom.css', 'utf8')
    for (const [theme, { moss, 'on-moss': onMoss, clay }] of Object.entries(look)) {
      const block = theme === 'dark' ? panel.slice(panel.indexOf("html[data-theme='dark']")) : panel
      expect(block).toContain(`--trs-moss: ${moss};\n  --trs-on-moss: ${onMoss};\n  --trs-clay: ${clay};`)
    }
  })

  test('no other program text names a colour: drawn scenes and the black of a code to scan apart', () => {
    const apart = ['src/server/look.ts', 'src/ui/QrPicture.tsx', 'src/commands/seed/site/eveningLake.ts']
    const named = pathsBelow(['src'])
      .filter((path) => !apart.includes(path))
      .filter((path) => /['":\s(]#(?:[0-9a-f]{3}|[0-9a-f]{6})\b/i.test(readFileSync(path, 'utf8')))
    expect(named).toEqual([])
  })
})
