'use client'

import { useTranslations } from 'next-intl'
import { ActionDialog } from '../panel/ActionDialog'
import { callDoor } from '../panel/callDoor'
import type { Choices } from './Choices'
import { chosenTime } from './chosenTime'
import { PlaceFields } from './PlaceFields'

type Props = {
  booking: { id: string; sequence: number; service: string; therapist: string }
  choices: Choices
  /** Only the office gives a session to a colleague or books over others. */
  isOffice: boolean
}

/** Another time for a session. */
export function MoveDialog({ booking, choices, isOffice }: Props) {
  const t = useTranslations('Panel')
  const { id, sequence, service, therapist: present } = booking
  const send = (form: FormData) => {
    const therapist = form.get('therapist') ?? present
    const place = { ...chosenTime(form, choices.timeZone), sequence }
    return callDoor('POST', `/staff/bookings/${id}/move`, {
      ...place,
      ...(therapist === present ? {} : { therapist }),
    })
  }
  return (
    <ActionDialog
      label={t('Bookings.move')}
      title={t('Bookings.moveTitle')}
      intro={t('Bookings.moveIntro')}
      submitLabel={t('Bookings.move')}
      send={send}
    >
      {(refusal) => (
        <PlaceFields
          {...{ choices, service, refusal }}
          first={present}
          isFixed={!isOffice}
          mayOverbook={isOffice}
        />
      )}
    </ActionDialog>
  )
}
