'use client'

import { useTranslations } from 'next-intl'
import { type ComponentProps, useState } from 'react'
import type { Choices } from './Choices'
import { ChooseOne } from './ChooseOne'
import { TimeFields } from './TimeFields'

type Props = Pick<ComponentProps<typeof TimeFields>, 'service' | 'mayOverbook' | 'refusal'> & {
  choices: Choices
  /** The therapist it begins with. */
  first?: string
  /** A time of that therapist which was pointed at. */
  startsAt?: string
  /** Not to be changed: the first one stays. */
  isFixed?: boolean
}

/** With whom a session is, and when: those who give the service, and the times of the one chosen. */
export function PlaceFields({ choices, first, startsAt, isFixed, ...rest }: Props) {
  const t = useTranslations('Panel')
  const [chosen, setChosen] = useState(first)
  const able = choices.therapists.filter(({ services }) => services.includes(rest.service))
  const therapist = isFixed ? first : (able.find(({ slug }) => slug === chosen) ?? able[0])?.slug
  return (
    <>
      {!isFixed && (
        <ChooseOne
          name="therapist"
          label={t('Common.therapist')}
          choices={able}
          value={therapist ?? ''}
          onChange={setChosen}
          refusal={rest.refusal}
        />
      )}
      <TimeFields
        {...rest}
        key={`${rest.service} ${therapist}`}
        therapist={therapist ?? ''}
        timeZone={choices.timeZone}
        wanted={therapist === first ? startsAt : undefined}
      />
    </>
  )
}
