'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ActionDialog } from '../panel/ActionDialog'
import { callDoor } from '../panel/callDoor'
import { type Errand, ErrandDialog } from '../panel/ErrandDialog'
import { TimesField } from '../series/TimesField'
import type { Choices } from './Choices'
import { ChooseOne } from './ChooseOne'
import { ClientSearch } from './ClientSearch'
import { chosenTime } from './chosenTime'
import { PlaceFields } from './PlaceFields'

type Props = {
  choices: Choices
  client?: string
  /** A place that was pointed at: the dialog is open already, with that therapist and time filled in. */
  wanted?: { therapist: string; startsAt: string; onClose: () => void; leadsTo: () => string }
}

/** Books a session for a client, with that client's credit. */
export function BookDialog({ choices, client, wanted }: Props) {
  const t = useTranslations('Panel')
  const first = choices.therapists.find(({ slug }) => slug === wanted?.therapist)?.services[0]
  const [service, setService] = useState(first ?? choices.services[0]?.slug ?? '')
  const errand: Errand = {
    title: t('Bookings.book'),
    intro: t('Bookings.bookIntro'),
    submitLabel: t('Bookings.bookSubmit'),
    send: (form, attemptId) =>
      callDoor('POST', Number(form.get('times')) > 1 ? '/staff/series' : '/staff/bookings', {
        ...chosenTime(form, choices.timeZone),
        client: client ?? form.get('client'),
        times: Number(form.get('times')),
        service,
        therapist: form.get('therapist'),
        attemptId,
      }),
    children: (refusal) => (
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
        <PlaceFields
          {...{ choices, service, refusal }}
          first={wanted?.therapist}
          startsAt={wanted?.startsAt}
          mayOverbook
        />
        <TimesField refusal={refusal} />
      </>
    ),
  }
  if (wanted) return <ErrandDialog {...errand} leadsTo={wanted.leadsTo} onClose={wanted.onClose} />
  return <ActionDialog {...errand} isMain label={t('Bookings.book')} />
}
