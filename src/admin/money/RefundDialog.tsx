'use client'

import { useState } from 'react'
import { ActionDialog } from '../panel/ActionDialog'
import { callDoor } from '../panel/callDoor'
import { moneyText } from '../panel/moneyText'
import { PanelField } from '../panel/PanelField'
import { ReasonField } from '../panel/ReasonField'
import { goesBack } from './goesBack'
import type { Refundable } from './readRefundable'

/** Money back for named credits: how many of which lot, and why. */
export function RefundDialog({ payment, lots }: { payment: string; lots: Refundable[] }) {
  const [wanted, setWanted] = useState<Record<string, number>>({})
  const send = (form: FormData, requestId: string) => {
    const credits = lots.flatMap(({ id }) => {
      const quantity = Number(form.get(`lot-${id}`))
      return quantity > 0 ? [{ lot: id, quantity }] : []
    })
    return callDoor('POST', `/staff/payments/${payment}/refund`, {
      credits,
      reason: form.get('reason'),
      requestId,
    })
  }
  return (
    <ActionDialog
      label="Refund"
      title="Refund credits"
      intro="The money of the credits you name goes back to the client's card, and the credits are taken back. Credits that are used or held by then become a task for you."
      submitLabel="Refund"
      send={send}
    >
      {(refusal) => (
        <>
          {lots.map(({ id, granted, available, held, left, paid, currency }) => (
            <PanelField
              key={id}
              name={`lot-${id}`}
              label={`How many of ${granted} credits bought for ${moneyText(paid, currency)} (${available} free, ${held} held)`}
              refusal={
                refusal && {
                  ...refusal,
                  fields: refusal.fields.map((field) => ({ ...field, path: `lot-${id}` })),
                }
              }
            >
              {(wired) => (
                <input
                  {...wired}
                  type="number"
                  min={0}
                  max={left}
                  step={1}
                  defaultValue={0}
                  required
                  onChange={({ target }) => setWanted({ ...wanted, [id]: Number(target.value) })}
                />
              )}
            </PanelField>
          ))}
          <p>
            Goes back: <output>{goesBack(lots, wanted)}</output>, and never more than the provider has left of
            the payment.
          </p>
          <ReasonField refusal={refusal} required />
        </>
      )}
    </ActionDialog>
  )
}
