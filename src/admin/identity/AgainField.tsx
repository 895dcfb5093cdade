import { useTranslations } from 'next-intl'
import type { Refusal } from '../panel/callDoor'
import { PanelField } from '../panel/PanelField'

/** The password once more, where the sign-in was a while ago. */
export function AgainField({ fresh, refusal }: { fresh: boolean; refusal: Refusal | null }) {
  const t = useTranslations('Panel')
  if (fresh) return null
  return (
    <PanelField name="current" label={t('Factor.again')} refusal={refusal}>
      {(wired) => <input {...wired} type="password" autoComplete="current-password" />}
    </PanelField>
  )
}
