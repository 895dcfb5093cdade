import { hasRole } from '@/domain/identity/roles'
import { type LostLink, readLostLinks } from '@/server/site/readLostLinks'
import { readOverdue } from '@/server/site/readOverdue'
import { readPlaces } from '@/server/site/readPlaces'
import type { PanelProps, PanelUser } from '../panel/PanelProps'
import { practiceZone } from '../panel/practiceZone'
import { whenText } from '../panel/whenText'
import type { Spoken } from '../words/panelLanguage'
import { wordsIn } from '../words/wordsIn'

type Program = Parameters<typeof readOverdue>[0]
type Props = { user?: PanelUser | null; payload: PanelProps['payload']; i18n: Spoken }

const hrefOf = ({ on, id }: Pick<LostLink, 'on' | 'id'>) =>
  id ? `/admin/collections/${on}/${id}` : '/admin/globals/navigation'

/** What of the public site needs whoever writes it: what did not appear, and links that lead nowhere. */
export async function SiteAttention({ user, payload, i18n }: Props) {
  if (!user || !hasRole(user, 'owner', 'editor')) return null
  const program = payload as unknown as Program
  const [overdue, lost] = [await readOverdue(program), await readLostLinks(program)]
  const isHomeThere = (await readPlaces(program)).has('/')
  if (overdue.length + lost.length === 0 && isHomeThere) return null
  const t = wordsIn(i18n)
  const timeZone = await practiceZone(payload)
  return (
    <section className="trs-today" aria-labelledby="trs-site">
      <h2 id="trs-site">{t('Site.attention')}</h2>
      <ul>
        {!isHomeThere && (
          <li>
            <a href="/admin/collections/pages">{t('Site.home')}</a>
            <span>{t('Site.homeMissing')}</span>
          </li>
        )}
        {overdue.map(({ kind, id, title, publishAt }) => (
          <li key={id}>
            <a href={hrefOf({ on: kind, id })}>{title || t('Site.untitled')}</a>
            <span>
              {t('Site.overdue', {
                when: whenText(new Date(publishAt).toISOString(), timeZone, i18n.language),
              })}
            </span>
          </li>
        ))}
        {lost.map((link) => (
          <li key={`${link.on} ${link.id} ${link.title} ${link.place}`}>
            <a href={hrefOf(link)}>{link.title}</a>
            <span>{t('Site.lost', { place: link.place })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
