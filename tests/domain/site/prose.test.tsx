import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { feedXml } from '@/portal/site/feedXml'
import { Prose } from '@/portal/site/Prose'
import { WayOn } from '@/portal/site/WayOn'

const words = { type: 'text', text: 'read on' }
const drawn = (node: object) =>
  renderToStaticMarkup(<Prose text={{ root: { type: 'root', children: [node] } }} />)

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'script', 'iframe'])(
  'of a part of a text that is called %s the words are shown, and nothing else',
  (type) => {
    // As it comes from the database: a name that JavaScript knows is no more than a name.
    const node = JSON.parse(`{"type":"${type}","children":[${JSON.stringify(words)}]}`)
    expect(drawn(node)).toBe('<div class="prose ">read on</div>')
  },
)

test.each(['javascript:alert(1)', 'data:text/html,x', '//elsewhere.test', 'vbscript:x'])(
  '%s is no link',
  (href) => {
    expect(drawn({ type: 'link', fields: { url: href }, children: [words] })).toBe(
      '<div class="prose ">read on</div>',
    )
    expect(renderToStaticMarkup(<WayOn way={{ label: 'Go', href }} />)).toBe('')
  },
)

test('a way elsewhere is drawn as it was written', () => {
  const way = { label: 'Go', href: 'https://example.org/?a=1&b="' }
  expect(renderToStaticMarkup(<WayOn way={way} look="plain" />)).toBe('')
  expect(
    renderToStaticMarkup(<WayOn way={{ ...way, href: 'https://example.org/' }} look="plain" />),
  ).toContain('href="https://example.org/"')
})

test('what no XML may hold leaves the feed readable', () => {
  const title = 'Rest\u0008 & <b>\ufffe\ud800 calm 🌿'
  const post = { title, slug: 'rest', id: 'x', writtenAt: '2026-01-01T00:00:00Z', lead: 'Words.' }
  const about = { locale: 'en', title: 'Journal', description: 'Of the practice' } as const
  expect(feedXml([post as never], about)).toContain('<title>Rest &amp; &lt;b&gt; calm 🌿</title>')
})
