import { hasRole } from '@/domain/identity/roles'
import { draftKey } from '@/server/draftKey'
import { readDesk } from '@/server/messages/readDesk'
import { RefreshOn } from '@/ui/RefreshOn'
import { type Looker, PanelPage, type ViewProps } from '../panel/PanelPage'
import { practiceZone } from '../panel/practiceZone'
import { wordsIn } from '../words/wordsIn'
import { BeginWith } from './BeginWith'
import { ConversationLinks } from './ConversationLinks'
import { TalkThread } from './TalkThread'

/** `/admin/messages`: a therapist's own conversations. Nobody else has any, and nobody reads along. */
export function MessagesView(view: ViewProps) {
  const t = wordsIn(view.initPageResult.req.i18n)
  return (
    <PanelPage view={view} place="/messages" title={t('Messages.title')} className="trs-messages">
      {(looker) =>
        hasRole(looker.user, 'therapist') ? <Desk {...looker} /> : <p>{t('Messages.onlyTherapists')}</p>
      }
    </PanelPage>
  )
}

async function Desk({ user, payload, i18n, asked }: Looker) {
  const t = wordsIn(i18n)
  const { with: chosen, before } = asked
  const desk = await readDesk(payload, { user: user.id, chosen: one(chosen), earlierThan: one(before) })
  const timeZone = await practiceZone(payload as never)
  return (
    <div className="trs-messages__desk">
      <nav aria-label={t('Messages.conversations')}>
        <ConversationLinks {...desk} timeZone={timeZone} current={desk.open?.conversation.id} i18n={i18n} />
        <BeginWith startable={desk.startable} />
      </nav>
      {desk.open && (
        <TalkThread
          key={`${desk.open.conversation.id} ${one(before)}`}
          {...desk.open}
          newest={desk.newest}
          user={user.id}
          draftSecret={draftKey(`user:${user.id}`)}
          timeZone={timeZone}
          isNewest={one(before) === null}
        />
      )}
      {!desk.open && <RefreshOn address="/api/staff/conversations/stream" events={['message', 'read']} />}
      {!desk.open && <p>{t('Messages.choose')}</p>}
    </div>
  )
}

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : null)
