'use client'

import { useLocale, useTranslations } from 'next-intl'
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
  const t = useTranslations('Panel')
  const language = useLocale()
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
      label={t('Money.refund')}
      title={t('Money.refundTitle')}
      intro={t('Money.refundIntro')}
      submitLabel={t('Money.refund')}
      send={send}
    >
      {(refusal) => (
        <>
          {lots.map(({ id, granted, available, held, left, paid, currency }) => (
            <PanelField
              key={id}
              name={`lot-${id}`}
              label={t('Money.refundHowMany', {
                ...{ granted, available, held },
                paid: moneyText(paid, currency, language),
              })}
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
            {t.rich('Money.goesBack', {
              amount: goesBack(lots, wanted, language),
              output: (words) => <output>{words}</output>,
            })}
          </p>
          <ReasonField refusal={refusal} required />
        </>
      )}
    </ActionDialog>
  )
}
