'use client'

import { useTranslations } from 'next-intl'
import { ActionDialog } from '../panel/ActionDialog'
import { callDoor } from '../panel/callDoor'
import { ReasonField } from '../panel/ReasonField'

/** Ends a session before it takes place, in the practice's name or in the client's. */
export function CancelDialog({ booking, freeUntil }: { booking: string; freeUntil: string }) {
  const t = useTranslations('Panel')
  return (
    <ActionDialog
      label={t('Bookings.cancel')}
      title={t('Bookings.cancelTitle')}
      submitLabel={t('Bookings.cancelSubmit')}
      send={(form) =>
        callDoor('POST', `/staff/bookings/${booking}/cancellation`, {
          by: form.get('by'),
          reason: form.get('reason') || null,
        })
      }
    >
      {(refusal) => (
        <>
          <fieldset className="trs-choice">
            <legend>{t('Bookings.whoCancels')}</legend>
            <label>
              <input type="radio" name="by" value="practice" defaultChecked /> {t('Bookings.byPractice')}
            </label>
            <label>
              <input type="radio" name="by" value="client" /> {t('Bookings.byClient', { until: freeUntil })}
            </label>
          </fieldset>
          <ReasonField refusal={refusal} />
        </>
      )}
    </ActionDialog>
  )
}
