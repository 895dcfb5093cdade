'use client'

import { useTranslations } from 'next-intl'
import { ActionDialog } from '../panel/ActionDialog'
import { callDoor } from '../panel/callDoor'
import { PanelField } from '../panel/PanelField'
import { ReasonField } from '../panel/ReasonField'

/** On a client's written request. */
export function EraseDialog({ client }: { client: string }) {
  const t = useTranslations('Panel')
  return (
    <ActionDialog
      label={t('Rights.erase')}
      title={t('Rights.eraseTitle')}
      intro={t('Rights.eraseIntro')}
      submitLabel={t('Rights.eraseSubmit')}
      send={(form) =>
        callDoor('POST', `/staff/clients/${client}/erasure`, {
          reason: form.get('reason'),
          credits: form.get('credits') === 'on',
        })
      }
    >
      {(refusal) => (
        <>
          <PanelField name="credits" label={t('Rights.eraseCredits')} refusal={refusal}>
            {(wired) => <input {...wired} type="checkbox" />}
          </PanelField>
          <ReasonField refusal={refusal} required />
        </>
      )}
    </ActionDialog>
  )
}
