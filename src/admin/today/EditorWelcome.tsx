import type { Words } from '../words/wordsIn'

const PLACES = [
  ['collections/pages', 'pages'],
  ['collections/posts', 'posts'],
  ['collections/media', 'media'],
  ['globals/navigation', 'navigation'],
  ['collections/redirects', 'redirects'],
] as const

/** What an editor finds here: the public site, and nothing about anybody. */
export function EditorWelcome({ t }: { t: Words }) {
  return (
    <section className="trs-today" aria-labelledby="trs-today">
      <h2 id="trs-today">{t('Today.editorTitle')}</h2>
      <p>{t('Today.editorLead')}</p>
      <ul>
        {PLACES.map(([path, place]) => (
          <li key={path}>
            <a href={`/admin/${path}`}>{t(`Today.places.${place}.name`)}</a>
            <span>{t(`Today.places.${place}.about`)}</span>
          </li>
        ))}
      </ul>
      <a href="/">{t('Today.openSite')}</a>
    </section>
  )
}
