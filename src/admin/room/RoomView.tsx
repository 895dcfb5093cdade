import { redirect } from 'next/navigation'
import { hasRole } from '@/domain/identity/roles'
import { ownProfiles } from '../panel/ownProfiles'
import type { PanelProps } from '../panel/PanelProps'
import { practiceZone } from '../panel/practiceZone'
import { whenText } from '../panel/whenText'
import { wordsIn } from '../words/wordsIn'
import { TherapistRoom } from './TherapistRoom'

type Props = {
  initPageResult: { req: Pick<PanelProps, 'user' | 'payload' | 'i18n'> }
  params?: { segments?: string[] }
}

type Session = { id: string; startsAt: string; client: { name?: string }; service: { name?: string } }

/**
 * `/admin/room/:booking`, for the therapist of that session. A view of one's own stands open as Payload ships
 * it: whoever is not signed in is led to the sign-in, whoever has no part in the session finds none.
 */
export async function RoomView({ initPageResult, params }: Props) {
  const { user, payload, i18n } = initPageResult.req
  const booking = params?.segments?.[1] ?? ''
  if (!user) redirect(`/admin/login?redirect=${encodeURIComponent(`/admin/room/${booking}`)}`)
  const session = hasRole(user, 'therapist') ? await readSession(payload, user, booking) : null
  const t = wordsIn(i18n)
  if (!session) {
    return (
      <main className="trs-room">
        <h1>{t('Room.none')}</h1>
        <p>{t('Room.noneLead')}</p>
        <a href="/admin">{t('Common.toPanel')}</a>
      </main>
    )
  }
  return (
    <main className="trs-room">
      <a href={`/admin/collections/bookings/${session.id}`}>{t('Room.back')}</a>
      <h1>{session.client.name ?? t('Common.aClient')}</h1>
      <p>
        {whenText(session.startsAt, await practiceZone(payload), i18n.language)} · {session.service.name}
      </p>
      <TherapistRoom booking={session.id} client={session.client.name ?? t('Room.theClient')} />
    </main>
  )
}

async function readSession(
  payload: PanelProps['payload'],
  user: NonNullable<PanelProps['user']>,
  id: string,
) {
  if (!/^[0-9a-f-]{36}$/i.test(id)) return null
  const { docs } = await payload.find<Session>({
    collection: 'bookings',
    user,
    overrideAccess: false,
    where: { and: [{ id: { equals: id } }, { therapist: { in: await ownProfiles(payload, user) } }] },
    depth: 1,
    limit: 1,
  })
  return docs[0] ?? null
}
