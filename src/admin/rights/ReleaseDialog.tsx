'use client'

import { useTranslations } from 'next-intl'
import { ActionDialog } from '../panel/ActionDialog'
import { callDoor } from '../panel/callDoor'
import { PanelField } from '../panel/PanelField'

const GROUNDS = ['legal_claim', 'authority', 'request_of_person'] as const

/** An owner lets the author read the record of somebody who was erased; it is on record. */
export function ReleaseDialog({ client }: { client: string }) {
  const t = useTranslations('Panel')
  return (
    <ActionDialog
      label={t('Rights.release')}
      title={t('Rights.release')}
      intro={t('Rights.releaseIntro')}
      submitLabel={t('Rights.releaseSubmit')}
      send={(form) =>
        callDoor('POST', `/staff/clients/${client}/note-release`, { ground: form.get('ground') })
      }
    >
      {(refusal) => (
        <PanelField name="ground" label={t('Rights.ground')} refusal={refusal}>
          {(wired) => (
            <select {...wired} required>
              {GROUNDS.map((ground) => (
                <option key={ground} value={ground}>
                  {t(`Rights.grounds.${ground}`)}
                </option>
              ))}
            </select>
          )}
        </PanelField>
      )}
    </ActionDialog>
  )
}
