import type { ReactNode } from 'react'
import type { MoneyWay as Way } from '@/server/payments/readMoneyWay'
import { moneyText } from '../panel/moneyText'
import { whenText } from '../panel/whenText'
import { ProviderObject } from './ProviderObject'
import { paymentWords } from './paymentWords'

const OF = '/admin/collections'

/** Where money has gone, each a way further: client, credits, sessions, receipts, the provider's objects. */
export function MoneyWay({ way, timeZone }: { way: Way; timeZone: string }) {
  const { client, objects, provider, lots, bookings, receipts } = way
  return (
    <dl className="trs-way">
      {client && (
        <Part term="Client">
          <a href={`${OF}/clients/${client.id}`}>{client.name}</a>
        </Part>
      )}
      {lots.map(({ id, granted, available, held, used, revoked }) => (
        <Part key={id} term="Credits">
          <a href={`${OF}/credit-lots/${id}`}>{granted} bought</a>: {available} free, {held} held, {used}{' '}
          used, {revoked} taken back
        </Part>
      ))}
      {bookings.map(({ id, startsAt, status, credits }) => (
        <Part key={id} term="Session">
          <a href={`${OF}/bookings/${id}`}>{whenText(startsAt, timeZone)}</a>:{' '}
          {paymentWords(status).toLowerCase()}, {credits} of these credits
        </Part>
      ))}
      {receipts.map(({ id, number, amount, currency, isNote }) => (
        <Part key={id} term={isNote ? 'Credit note' : 'Receipt'}>
          <a href={`${OF}/receipts/${id}`}>{number}</a>: {moneyText(amount, currency)}
        </Part>
      ))}
      {objects.map((object) => (
        <Part key={object} term="At the provider">
          <ProviderObject object={object} provider={provider} />
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
