import type { NoteView } from '@/contracts/notes'
import { whenText } from '../panel/whenText'
import { headingsOf } from './noteLabels'

/**
 * A note as it was signed, or an amendment with its reason; a draft among them leads to where it is written.
 */
export function SignedNote({ note, timeZone }: { note: NoteView; timeZone: string }) {
  const title = note.amends ? 'Amendment' : 'Note'
  if (note.signedAt === null) {
    return (
      <p>
        {title} in writing: <a href={`/admin/collections/notes/${note.id}`}>go on</a>
      </p>
    )
  }
  return (
    <article className="trs-note__signed">
      <h3>
        {title}, signed {whenText(note.signedAt, timeZone)}
      </h3>
      {note.reason && <p>Reason: {note.reason}</p>}
      <dl>
        {headingsOf(note.format).map(({ name, label }) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>{note.sections[name] || 'Nothing written.'}</dd>
          </div>
        ))}
      </dl>
    </article>
  )
}
