import { useLocale, useTranslations } from 'next-intl'
import type { NoteView } from '@/contracts/notes'
import { NOTE_SECTIONS } from '@/domain/notes/note'
import { whenText } from '../panel/whenText'

/**
 * A note as it was signed, or an amendment with its reason; a draft among them leads to where it is written.
 */
export function SignedNote({ note, timeZone }: { note: NoteView; timeZone: string }) {
  const t = useTranslations('Panel')
  const language = useLocale()
  const title = t(note.amends ? 'Notes.amendment' : 'Notes.note')
  if (note.signedAt === null) {
    return (
      <p>
        {t.rich('Notes.inWriting', {
          title,
          a: (words) => <a href={`/admin/collections/notes/${note.id}`}>{words}</a>,
        })}
      </p>
    )
  }
  return (
    <article className="trs-note__signed">
      <h3>{t('Notes.signedAt', { title, when: whenText(note.signedAt, timeZone, language) })}</h3>
      {note.reason && <p>{t('Notes.reasonWas', { reason: note.reason })}</p>}
      <dl>
        {NOTE_SECTIONS[note.format].map((name) => (
          <div key={name}>
            <dt>{t(`Notes.headings.${name}`)}</dt>
            <dd>{note.sections[name] || t('Notes.nothing')}</dd>
          </div>
        ))}
      </dl>
    </article>
  )
}
