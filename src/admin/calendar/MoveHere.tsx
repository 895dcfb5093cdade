'use client'

import { useLocale, useTranslations } from 'next-intl'
import { callDoor } from '../panel/callDoor'
import { ErrandDialog } from '../panel/ErrandDialog'
import { ReasonField } from '../panel/ReasonField'
import { whenText } from '../panel/whenText'
import type { Movable, Pointed } from './Board'

type Props = {
  session: Movable & { id: string }
  to: Pointed
  timeZone: string
  here: string
  onClose: () => void
}

/** Before a session that was dropped moves: from when to when, and who will get a mail. */
export function MoveHere({ session, to, timeZone, here, onClose }: Props) {
  const t = useTranslations('Panel')
  const language = useLocale()
  const { client, therapist: present } = session
  const therapist = to.therapist ?? present
  const isHandedOver = therapist.slug !== present.slug
  const named = [client, therapist.name, ...(isHandedOver ? [present.name] : [])]
  const whom = new Intl.ListFormat(language).format(named)
  const lines = [
    ['from', `${whenText(session.startsAt, timeZone, language)} · ${present.name}`],
    ['to', `${whenText(to.startsAt, timeZone, language)} · ${therapist.name}`],
    ['mail', session.isPlanned ? t('Calendar.board.noMail') : whom],
  ] as const
  return (
    <ErrandDialog
      title={t('Calendar.board.moveTitle', { client })}
      intro={t('Bookings.moveIntro')}
      submitLabel={t('Bookings.move')}
      leadsTo={() => here}
      onClose={onClose}
      send={(form) =>
        callDoor('POST', `/staff/bookings/${session.id}/move`, {
          startsAt: to.startsAt,
          sequence: session.sequence,
          reason: form.get('reason') || null,
          ...(isHandedOver ? { therapist: therapist.slug } : {}),
        })
      }
    >
      {(refusal) => (
        <>
          <dl className="trs-way">
            {lines.map(([name, words]) => (
              <div key={name}>
                <dt>{t(`Calendar.board.${name}`)}</dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
          {refusal?.fields.some(({ path }) => path === 'reason') && (
            <ReasonField refusal={refusal} required />
          )}
        </>
      )}
    </ErrandDialog>
  )
}
