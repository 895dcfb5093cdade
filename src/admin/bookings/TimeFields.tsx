'use client'

import { Button } from '@payloadcms/ui'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { callDoor, type Refusal, type Slot } from '../panel/callDoor'
import { PanelField } from '../panel/PanelField'
import { ReasonField } from '../panel/ReasonField'
import { RefusalNote } from '../panel/RefusalNote'
import { whenText } from '../panel/whenText'
import { dateOf, weekFrom } from './weekFrom'

type Props = {
  service: string
  therapist: string
  timeZone: string
  /** An instant that was pointed at: it can be chosen at once, and the week shown begins with its date. */
  wanted?: string
  /** Only the office books over another session. */
  mayOverbook: boolean
  refusal: Refusal | null
}

/** A week's offered times of one therapist; or any time, where the office books over another session. */
export function TimeFields({ service, therapist, timeZone, wanted, mayOverbook, refusal }: Props) {
  const t = useTranslations('Panel')
  const language = useLocale()
  const [slots, setSlots] = useState<Slot[] | null>(wanted ? [{ therapist, startsAt: wanted }] : null)
  const [trouble, setTrouble] = useState<Refusal | null>(null)
  const [from, setFrom] = useState(wanted ? dateOf(wanted, timeZone) : '')
  const [isOver, setOver] = useState(false)
  const show = async () => {
    const query = new URLSearchParams({ service, therapist, ...weekFrom(from, timeZone) })
    const answer = await callDoor<{ slots: Slot[] }>('GET', `/portal/availability?${query}`)
    setSlots(answer.ok ? answer.body.slots : null)
    setTrouble(answer.ok ? null : answer.refusal)
  }
  return (
    <>
      {!isOver && (
        <>
          <div className="trs-field__row">
            <PanelField name="week" label={t('Bookings.week')} refusal={null}>
              {(wired) => (
                <input
                  {...wired}
                  type="date"
                  value={from}
                  onChange={(event) => setFrom(event.target.value)}
                />
              )}
            </PanelField>
            <Button buttonStyle="secondary" size="medium" onClick={show}>
              {t('Bookings.showTimes')}
            </Button>
          </div>
          <RefusalNote refusal={trouble} />
          <div role="status">{slots?.length === 0 && <p>{t('Bookings.noTime')}</p>}</div>
          {slots && slots.length > 0 && (
            <PanelField name="startsAt" label={t('Bookings.time', { timeZone })} refusal={refusal}>
              {(wired) => (
                <select {...wired} required>
                  {slots.map(({ startsAt }) => (
                    <option key={startsAt} value={startsAt}>
                      {whenText(startsAt, timeZone, language)}
                    </option>
                  ))}
                </select>
              )}
            </PanelField>
          )}
        </>
      )}
      {mayOverbook && (
        <label className="trs-check">
          <input type="checkbox" name="overbooked" checked={isOver} onChange={() => setOver(!isOver)} />
          {t('Bookings.overbook')}
        </label>
      )}
      {/* The practice is asked for one also where the client took something back. */}
      {!isOver && refusal?.fields.some(({ path }) => path === 'reason') && (
        <ReasonField refusal={refusal} required />
      )}
      {isOver && (
        <>
          <PanelField name="wallClock" label={t('Bookings.start', { timeZone })} refusal={refusal}>
            {(wired) => <input {...wired} type="datetime-local" required />}
          </PanelField>
          <ReasonField refusal={refusal} required />
        </>
      )}
    </>
  )
}
