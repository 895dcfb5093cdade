import { useTranslations } from 'next-intl'
import type { HandoverView } from '@/contracts/notes'
import { HandoverList } from './HandoverList'
import { SettingsNotice } from './SettingsNotice'
import { SettingsSection } from './SettingsSection'

type Props = { handovers: HandoverView[]; timeZone: string; done: unknown }

/** Where a client is asked whether another therapist may read their notes; nothing where nobody asks. */
export const HandoverSection = ({ handovers, timeZone, done }: Props) => {
  const t = useTranslations('Settings')
  if (handovers.length === 0) return null
  return (
    <SettingsSection id="handovers" title={t('handovers')} text={t('handoversText')}>
      <SettingsNotice done={done} section="handovers" />
      <HandoverList handovers={handovers} timeZone={timeZone} />
    </SettingsSection>
  )
}
