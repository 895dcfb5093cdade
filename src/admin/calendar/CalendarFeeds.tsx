'use client'

import { Button } from '@payloadcms/ui'
import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { callDoor, type Refusal } from '../panel/callDoor'
import { RefusalNote } from '../panel/RefusalNote'

type Item = { id: string; withNames: boolean; made: string }
type Props = { items: Item[] }

/** Makes addresses and shows the newest this once; revokes those that there are. */
export function CalendarFeeds({ items }: Props) {
  const t = useTranslations('Panel')
  const id = useId()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  /** Since the page was drawn, the newest first. */
  const [made, setMade] = useState<(Item & { url: string })[]>([])
  const [revoked, setRevoked] = useState<string[]>([])
  const make = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const withNames = new FormData(event.currentTarget).get('withNames') !== null
    const answer = await callDoor<{ feed: { id: string; url: string } }>('POST', '/staff/calendar-feeds', {
      withNames,
    })
    setRefusal(answer.ok ? null : answer.refusal)
    if (!answer.ok) return
    const item = { ...answer.body.feed, withNames, made: t('Calendar.justNow') }
    setMade((before) => [item, ...before])
  }
  const revoke = async (feed: string) => {
    const answer = await callDoor('DELETE', `/staff/calendar-feeds/${feed}`)
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) setRevoked((before) => [...before, feed])
  }
  const living = [...made, ...items].filter((item) => !revoked.includes(item.id))
  const [newest] = made
  return (
    <>
      {newest && !revoked.includes(newest.id) && (
        <div className="trs-field" role="status">
          <label htmlFor={`${id}-url`}>{t('Calendar.copy')}</label>
          <input id={`${id}-url`} readOnly value={newest.url} />
        </div>
      )}
      <form onSubmit={make}>
        <label>
          <input type="checkbox" name="withNames" /> {t('Calendar.withNames')}
        </label>
        <Button size="small" type="submit">
          {t('Calendar.make')}
        </Button>
      </form>
      <ul>
        {living.map((item) => (
          <li key={item.id}>
            <span>{t(item.withNames ? 'Calendar.madeWithNames' : 'Calendar.made', { made: item.made })}</span>
            <Button
              size="small"
              buttonStyle="secondary"
              onClick={() => revoke(item.id)}
              extraButtonProps={{ 'aria-label': t('Calendar.revokeWhich', { made: item.made }) }}
            >
              {t('Calendar.revoke')}
            </Button>
          </li>
        ))}
      </ul>
      <RefusalNote refusal={refusal} />
    </>
  )
}
