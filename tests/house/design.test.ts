import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readSources } from './sources'

/** Has no look of its own, or only that of a device, a provider or a form around it. */
const UNSEEN = [
  ...['FocusHere', 'ForgetDrafts', 'KeepDraft', 'LookAgain', 'LookWhenSaved', 'RefreshAt', 'RefreshOn'],
  ...['SendOnKeys', 'SubmitOnChoice', 'FillButton', 'VideoFrame', 'DeviceCheck', 'OwnPicture'],
]

test('the living page shows every primitive of src/ui that has a look', () => {
  const names = (text: string) => new Set(text.match(/\b[A-Z]\w+\b/g))
  const page = readFileSync('src/app/(portal)/[locale]/design/page.tsx', 'utf8')
  const primitives = readSources(['src/ui']).filter(({ path }) => path.endsWith('.tsx'))
  const samples = readSources(['src/portal/design'])
  const seen = names(page)
  for (const { tree } of samples) for (const name of names(tree.text)) seen.add(name)
  const nameOf = (path: string) => path.split('/').at(-1)?.replace('.tsx', '') ?? ''
  // A primitive that another one draws is seen within it.
  for (let grown = -1; grown !== seen.size; ) {
    grown = seen.size
    for (const { path, tree } of primitives)
      if (seen.has(nameOf(path))) for (const name of names(tree.text)) seen.add(name)
  }
  const missing = primitives.map(({ path }) => nameOf(path)).filter((name) => !seen.has(name))
  expect(missing.sort()).toEqual(UNSEEN.sort())
})
