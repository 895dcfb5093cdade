import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { ComponentProps } from 'react'
import { hasRole } from '@/domain/identity/roles'
import { draftKey } from '@/server/draftKey'
import { readDesk } from '@/server/messages/readDesk'
import { RefreshOn } from '@/ui/RefreshOn'
import type { PanelUser } from '../panel/PanelProps'
import { practiceZone } from '../panel/practiceZone'
import type { Spoken } from '../words/panelLanguage'
import { wordsIn } from '../words/wordsIn'
import { BeginWith } from './BeginWith'
import { ConversationLinks } from './ConversationLinks'
import { TalkThread } from './TalkThread'

type Template = ComponentProps<typeof DefaultTemplate>
type Props = Omit<Template, 'visibleEntities'> & {
  initPageResult: Pick<Template, 'visibleEntities' | 'permissions'> & {
    req: { user: PanelUser | null } & Template['req']
  }
}

/** `/admin/messages`: a therapist's own conversations. Nobody else has any, and nobody reads along. */
export async function MessagesView({ initPageResult, params, searchParams, ...rest }: Props) {
  const { req, permissions, visibleEntities } = initPageResult
  const { user } = req
  if (!user) redirect('/admin/login?redirect=/admin/messages')
  const t = wordsIn(req.i18n)
  const template = {
    ...rest,
    params,
    permissions,
    searchParams,
    user,
    visibleEntities: { ...visibleEntities },
  }
  return (
    <DefaultTemplate {...(template as Template)}>
      <Gutter className="trs-messages">
        <main>
          <h1>{t('Messages.title')}</h1>
          {hasRole(user, 'therapist') ? (
            <Desk user={user} payload={rest.payload} i18n={req.i18n} asked={searchParams ?? {}} />
          ) : (
            <p>{t('Messages.onlyTherapists')}</p>
          )}
        </main>
      </Gutter>
    </DefaultTemplate>
  )
}

type DeskProps = {
  user: PanelUser
  payload: Template['payload']
  i18n: Spoken
  asked: NonNullable<Template['searchParams']>
}

async function Desk({ user, payload, i18n, asked }: DeskProps) {
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
