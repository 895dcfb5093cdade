import type { ReactNode } from 'react'
import type { MoneyWay as Way } from '@/server/payments/readMoneyWay'
import { moneyText } from '../panel/moneyText'
import { whenText } from '../panel/whenText'
import type { Spoken } from '../words/panelLanguage'
import { wordsIn } from '../words/wordsIn'
import { codeText } from './codeText'
import { ProviderObject } from './ProviderObject'

const OF = '/admin/collections'

/** Where money has gone, each a way further: client, credits, sessions, receipts, the provider's objects. */
export function MoneyWay({ way, timeZone, i18n }: { way: Way; timeZone: string; i18n: Spoken }) {
  const t = wordsIn(i18n)
  const { client, objects, provider, lots, bookings, receipts } = way
  return (
    <dl className="trs-way">
      {client && (
        <Part term={t('Common.client')}>
          <a href={`${OF}/clients/${client.id}`}>{client.name}</a>
        </Part>
      )}
      {lots.map(({ id, granted, available, held, used, revoked }) => (
        <Part key={id} term={t('Money.credits')}>
          {t.rich('Money.bought', {
            ...{ granted, available, held, used, revoked },
            a: (words) => <a href={`${OF}/credit-lots/${id}`}>{words}</a>,
          })}
        </Part>
      ))}
      {bookings.map(({ id, startsAt, status, credits }) => (
        <Part key={id} term={t('Money.session')}>
          {t.rich('Money.ofThese', {
            when: whenText(startsAt, timeZone, i18n.language),
            status: codeText(status, t).toLowerCase(),
            credits,
            a: (words) => <a href={`${OF}/bookings/${id}`}>{words}</a>,
          })}
        </Part>
      ))}
      {receipts.map(({ id, number, amount, currency, isNote }) => (
        <Part key={id} term={t(isNote ? 'Money.creditNote' : 'Money.receipt')}>
          <a href={`${OF}/receipts/${id}`}>{number}</a>: {moneyText(amount, currency, i18n.language)}
        </Part>
      ))}
      {objects.map((object) => (
        <Part key={object} term={t('Money.atProvider')}>
          <ProviderObject object={object} provider={provider} t={t} />
        </Part>
      ))}
    </dl>
  )
}

const Part = ({ term, children }: { term: string; children: ReactNode }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
)
