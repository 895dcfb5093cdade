'use client'

import { useTranslations } from 'next-intl'
import { ActionDialog } from '../panel/ActionDialog'
import { callDoor } from '../panel/callDoor'
import { PanelField } from '../panel/PanelField'
import { ReasonField } from '../panel/ReasonField'
import type { Correction } from './corrections'

/** Sets the outcome of an ended session right. */
export function CorrectDialog({ booking, choices }: { booking: string; choices: Correction[] }) {
  const t = useTranslations('Panel')
  return (
    <ActionDialog
      label={t('Bookings.correct')}
      title={t('Bookings.correctTitle')}
      intro={t('Bookings.correctIntro')}
      submitLabel={t('Bookings.correct')}
      send={(form) =>
        callDoor('POST', `/staff/bookings/${booking}/correction`, {
          to: form.get('to'),
          reason: form.get('reason'),
        })
      }
    >
      {(refusal) => (
        <>
          <PanelField name="to" label={t('Bookings.whatIsRight')} refusal={refusal}>
            {(wired) => (
              <select {...wired} required>
                {choices.map((choice) => (
                  <option key={choice} value={choice}>
                    {t(`Bookings.corrections.${choice}`)}
                  </option>
                ))}
              </select>
            )}
          </PanelField>
          <ReasonField refusal={refusal} required />
        </>
      )}
    </ActionDialog>
  )
}
