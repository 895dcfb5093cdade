'use client'

import { Button } from '@payloadcms/ui'
import { type FormEvent, useId, useState } from 'react'
import { callDoor, type Refusal } from '../panel/callDoor'
import { RefusalNote } from '../panel/RefusalNote'

type Item = { id: string; withNames: boolean; made: string }
type Props = { items: Item[] }

/** Makes an address and shows it this once; revokes those that there are. */
export function CalendarFeeds({ items }: Props) {
  const id = useId()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [made, setMade] = useState<{ url: string; item: Item } | null>(null)
  const [revoked, setRevoked] = useState<string[]>([])
  const make = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const withNames = new FormData(event.currentTarget).get('withNames') !== null
    const answer = await callDoor<{ feed: { id: string; url: string } }>('POST', '/staff/calendar-feeds', {
      withNames,
    })
    setRefusal(answer.ok ? null : answer.refusal)
    if (!answer.ok) return
    const { feed } = answer.body
    setMade({ url: feed.url, item: { id: feed.id, withNames, made: 'just now' } })
  }
  const revoke = async (feed: string) => {
    const answer = await callDoor('DELETE', `/staff/calendar-feeds/${feed}`)
    setRefusal(answer.ok ? null : answer.refusal)
    if (answer.ok) setRevoked([...revoked, feed])
  }
  const living = [...(made ? [made.item] : []), ...items].filter((item) => !revoked.includes(item.id))
  return (
    <>
      {made && !revoked.includes(made.item.id) && (
        <div className="trs-field" role="status">
          <label htmlFor={`${id}-url`}>Copy this address now: it is shown this once.</label>
          <input id={`${id}-url`} readOnly value={made.url} />
        </div>
      )}
      <form onSubmit={make}>
        <label>
          <input type="checkbox" name="withNames" /> Show the names of clients (others may see your calendar)
        </label>
        <Button size="small" type="submit">
          Make an address
        </Button>
      </form>
      <ul>
        {living.map((item) => (
          <li key={item.id}>
            <span>
              Made {item.made}
              {item.withNames && ', with names'}
            </span>
            <Button
              size="small"
              buttonStyle="secondary"
              onClick={() => revoke(item.id)}
              extraButtonProps={{ 'aria-label': `Revoke the address made ${item.made}` }}
            >
              Revoke
            </Button>
          </li>
        ))}
      </ul>
      <RefusalNote refusal={refusal} />
    </>
  )
}
