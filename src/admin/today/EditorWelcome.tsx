/** What an editor finds here as long as the practice's pages are not kept in the panel. */
export function EditorWelcome() {
  return (
    <section className="trs-today" aria-labelledby="trs-today">
      <h2 id="trs-today">What the public reads</h2>
      <p>
        Pages, journal and media are not kept here yet. Until then you can look up what the site takes from
        the practice, and ask the office to change it:
      </p>
      <ul>
        <li>
          <a href="/admin/collections/therapists">Therapists</a>
          <span>names, words about themselves, languages, subjects</span>
        </li>
        <li>
          <a href="/admin/collections/services">Services</a>
          <span>what can be booked, how long it takes, what it costs in credits</span>
        </li>
        <li>
          <a href="/admin/collections/plans">Plans</a>
          <span>what credits cost</span>
        </li>
      </ul>
      <a href="/">Open the site</a>
    </section>
  )
}
