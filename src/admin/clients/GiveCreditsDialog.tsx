'use client'

import { useTranslations } from 'next-intl'
import { ActionDialog } from '../panel/ActionDialog'
import { callDoor } from '../panel/callDoor'
import { PanelField } from '../panel/PanelField'
import { ReasonField } from '../panel/ReasonField'

/** Courtesy credits, on record with who gave them and why. */
export function GiveCreditsDialog({ client }: { client: string }) {
  const t = useTranslations('Panel')
  return (
    <ActionDialog
      label={t('Clients.giveCredits')}
      title={t('Clients.giveCredits')}
      intro={t('Clients.giveIntro')}
      submitLabel={t('Clients.give')}
      send={(form, requestId) =>
        callDoor('POST', '/staff/credits', {
          client,
          creditType: form.get('creditType'),
          quantity: Number(form.get('quantity')),
          reason: form.get('reason'),
          requestId,
        })
      }
    >
      {(refusal) => (
        <>
          <PanelField name="quantity" label={t('Clients.howMany')} refusal={refusal}>
            {(wired) => (
              <input {...wired} type="number" min={1} max={100} step={1} defaultValue={1} required />
            )}
          </PanelField>
          <PanelField name="creditType" label={t('Clients.creditType')} refusal={refusal}>
            {(wired) => <input {...wired} type="text" defaultValue="session" required maxLength={40} />}
          </PanelField>
          <ReasonField refusal={refusal} required />
        </>
      )}
    </ActionDialog>
  )
}
