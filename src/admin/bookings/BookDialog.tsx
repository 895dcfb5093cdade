'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ActionDialog } from '../panel/ActionDialog'
import { callDoor } from '../panel/callDoor'
import { TimesField } from '../series/TimesField'
import type { Choices } from './Choices'
import { ChooseOne } from './ChooseOne'
import { ClientSearch } from './ClientSearch'
import { chosenTime } from './chosenTime'
import { TimeFields } from './TimeFields'

/** Books a session for a client, with that client's credit. */
export function BookDialog({ choices, client }: { choices: Choices; client?: string }) {
  const t = useTranslations('Panel')
  const [service, setService] = useState(choices.services[0]?.slug ?? '')
  const [chosen, setChosen] = useState('')
  const able = choices.therapists.filter(({ services }) => services.includes(service))
  const therapist = able.find(({ slug }) => slug === chosen)?.slug ?? able[0]?.slug ?? ''
  return (
    <ActionDialog
      isMain
      label={t('Bookings.book')}
      title={t('Bookings.book')}
      intro={t('Bookings.bookIntro')}
      submitLabel={t('Bookings.bookSubmit')}
      send={(form, attemptId) =>
        callDoor('POST', Number(form.get('times')) > 1 ? '/staff/series' : '/staff/bookings', {
          ...chosenTime(form, choices.timeZone),
          client: client ?? form.get('client'),
          times: Number(form.get('times')),
          service,
          therapist,
          attemptId,
        })
      }
    >
      {(refusal) => (
        <>
          {!client && <ClientSearch refusal={refusal} />}
          <ChooseOne
            name="service"
            label={t('Common.service')}
            choices={choices.services}
            value={service}
            onChange={setService}
            refusal={refusal}
          />
          <ChooseOne
            name="therapist"
            label={t('Common.therapist')}
            choices={able}
            value={therapist}
            onChange={setChosen}
            refusal={refusal}
          />
          <TimeFields
            key={`${service} ${therapist}`}
            service={service}
            therapist={therapist}
            timeZone={choices.timeZone}
            mayOverbook
            refusal={refusal}
          />
          <TimesField refusal={refusal} />
        </>
      )}
    </ActionDialog>
  )
}
