'use client'

import { useTranslations } from 'next-intl'
import { ActionDialog } from '../panel/ActionDialog'
import { callDoor } from '../panel/callDoor'
import { PanelField } from '../panel/PanelField'

/** What no rule could decide, settled by a person, with a word about how. */
export function SettleTaskDialog({ task }: { task: string }) {
  const t = useTranslations('Panel')
  return (
    <ActionDialog
      label={t('Money.settle')}
      title={t('Money.settleTitle')}
      intro={t('Money.settleIntro')}
      submitLabel={t('Money.settleSubmit')}
      isMain
      send={(form) => callDoor('POST', `/staff/tasks/${task}/settlement`, { note: form.get('note') })}
    >
      {(refusal) => (
        <PanelField name="note" label={t('Money.settleNote')} refusal={refusal}>
          {(wired) => <textarea {...wired} rows={2} maxLength={500} />}
        </PanelField>
      )}
    </ActionDialog>
  )
}
