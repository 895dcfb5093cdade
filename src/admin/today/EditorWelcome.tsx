const PLACES = [
  ['collections/pages', 'Pages', 'what the site says, built from blocks, in English and German'],
  ['collections/posts', 'Journal', 'what the practice writes for everybody'],
  ['collections/media', 'Pictures', 'with what they show, in words'],
  ['globals/navigation', 'Navigation', 'what leads through the site'],
  ['collections/redirects', 'Redirects', 'old addresses that lead on'],
] as const

/** What an editor finds here: the public site, and nothing about anybody. */
export function EditorWelcome() {
  return (
    <section className="trs-today" aria-labelledby="trs-today">
      <h2 id="trs-today">What the public reads</h2>
      <p>
        What you save is a draft until you publish it, or until the time you set. People, services and prices
        come from the practice by themselves.
      </p>
      <ul>
        {PLACES.map(([path, name, about]) => (
          <li key={path}>
            <a href={`/admin/${path}`}>{name}</a>
            <span>{about}</span>
          </li>
        ))}
      </ul>
      <a href="/">Open the site</a>
    </section>
  )
}
