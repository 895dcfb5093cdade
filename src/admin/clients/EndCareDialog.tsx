'use client'

import { useTranslations } from 'next-intl'
import { ActionDialog } from '../panel/ActionDialog'
import { callDoor } from '../panel/callDoor'
import { PanelField } from '../panel/PanelField'
import type { OwnTherapist } from './readCare'

/** The client stops being a therapist's own; what they had together stays on record. */
export function EndCareDialog({ client, therapists }: { client: string; therapists: OwnTherapist[] }) {
  const t = useTranslations('Panel')
  return (
    <ActionDialog
      label={t('Clients.endCare')}
      title={t('Clients.endCare')}
      intro={t('Clients.endCareIntro')}
      submitLabel={t('Clients.endCare')}
      send={(form) =>
        callDoor('POST', `/staff/clients/${client}/care-end`, { therapist: form.get('therapist') })
      }
    >
      {(refusal) => (
        <PanelField name="therapist" label={t('Clients.withWhom')} refusal={refusal}>
          {(wired) => (
            <select {...wired} required>
              {therapists.map(({ slug, displayName }) => (
                <option key={slug} value={slug}>
                  {displayName}
                </option>
              ))}
            </select>
          )}
        </PanelField>
      )}
    </ActionDialog>
  )
}
