'use client'

import { Button } from '@payloadcms/ui'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callDoor, type Refusal } from '../panel/callDoor'
import { PanelField } from '../panel/PanelField'
import { RefusalNote } from '../panel/RefusalNote'

type Client = { id: string; name: string; email: string }

/** Finds a client by a part of the name or the address. */
export function ClientSearch({ refusal }: { refusal: Refusal | null }) {
  const t = useTranslations('Panel')
  const [words, setWords] = useState('')
  const [found, setFound] = useState<Client[] | null>(null)
  const [trouble, setTrouble] = useState<Refusal | null>(null)
  const search = async () => {
    const query = new URLSearchParams({ limit: '20', depth: '0', sort: 'name' })
    query.set('where[or][0][name][like]', words)
    query.set('where[or][1][email][like]', words)
    const answer = await callDoor<{ docs: Client[] }>('GET', `/clients?${query}`)
    setFound(answer.ok ? answer.body.docs : null)
    setTrouble(answer.ok ? null : answer.refusal)
  }
  return (
    <>
      <div className="trs-field__row">
        <PanelField name="words" label={t('Bookings.words')} refusal={null}>
          {(wired) => (
            <input
              {...wired}
              type="search"
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
          )}
        </PanelField>
        <Button buttonStyle="secondary" size="medium" onClick={search}>
          {t('Bookings.find')}
        </Button>
      </div>
      <RefusalNote refusal={trouble} />
      <div role="status">{found?.length === 0 && <p>{t('Bookings.nobodyFound')}</p>}</div>
      {found && found.length > 0 && (
        <PanelField name="client" label={t('Common.client')} refusal={refusal}>
          {(wired) => (
            <select {...wired} required>
              {found.map(({ id, name, email }) => (
                <option key={id} value={id}>
                  {name} · {email}
                </option>
              ))}
            </select>
          )}
        </PanelField>
      )}
    </>
  )
}
