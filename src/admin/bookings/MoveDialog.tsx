'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ActionDialog } from '../panel/ActionDialog'
import { callDoor } from '../panel/callDoor'
import type { Choices } from './Choices'
import { ChooseOne } from './ChooseOne'
import { chosenTime } from './chosenTime'
import { TimeFields } from './TimeFields'

type Props = {
  booking: { id: string; sequence: number; service: string; therapist: string }
  choices: Choices
  /** Only the office gives a session to a colleague or books over others. */
  isOffice: boolean
}

/** Another time for a session. */
export function MoveDialog({ booking, choices, isOffice }: Props) {
  const t = useTranslations('Panel')
  const [therapist, setTherapist] = useState(booking.therapist)
  const able = choices.therapists.filter(({ services }) => services.includes(booking.service))
  return (
    <ActionDialog
      label={t('Bookings.move')}
      title={t('Bookings.moveTitle')}
      intro={t('Bookings.moveIntro')}
      submitLabel={t('Bookings.move')}
      send={(form) =>
        callDoor('POST', `/staff/bookings/${booking.id}/move`, {
          ...chosenTime(form, choices.timeZone),
          sequence: booking.sequence,
          ...(therapist === booking.therapist ? {} : { therapist }),
        })
      }
    >
      {(refusal) => (
        <>
          {isOffice && (
            <ChooseOne
              name="therapist"
              label={t('Common.therapist')}
              choices={able}
              value={therapist}
              onChange={setTherapist}
              refusal={refusal}
            />
          )}
          <TimeFields
            key={therapist}
            service={booking.service}
            therapist={therapist}
            timeZone={choices.timeZone}
            mayOverbook={isOffice}
            refusal={refusal}
          />
        </>
      )}
    </ActionDialog>
  )
}
