import { useTranslations } from 'next-intl'
import type { HandoverView } from '@/contracts/notes'
import { SettingsSection } from '@/portal/settings/SettingsSection'
import { HandoverList } from './HandoverList'

type Props = { handovers: HandoverView[]; timeZone: string }

/** Where a client is asked whether another therapist may read their notes; nothing where nobody asks. */
export const HandoverSection = ({ handovers, timeZone }: Props) => {
  const t = useTranslations('Settings')
  if (handovers.length === 0) return null
  return (
    <SettingsSection id="handovers" title={t('handovers')} text={t('handoversText')}>
      <HandoverList handovers={handovers} timeZone={timeZone} />
    </SettingsSection>
  )
}
