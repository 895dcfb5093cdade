import { useTranslations } from 'next-intl'
import { servesTexts } from '@/server/servesTexts'
import type { Client, FeedRow } from '../answers'
import { FeedSection } from './FeedSection'
import { PreferencesForm } from './PreferencesForm'
import { SettingsNotice } from './SettingsNotice'
import { SettingsSection } from './SettingsSection'

type Props = { client: Client; feeds: FeedRow[]; done: unknown }

/** What the practice tells a client, and what it tells their calendar. */
export const NoticeSections = ({ client, feeds, done }: Props) => {
  const preferences = useTranslations('Preferences')
  const calendar = useTranslations('Feeds')
  return (
    <>
      <SettingsSection id="notices" title={preferences('title')} text={preferences('text')}>
        <SettingsNotice done={done} section="notices" />
        <PreferencesForm client={client} hasTexts={servesTexts()} />
      </SettingsSection>
      <SettingsSection id="feeds" title={calendar('title')} text={calendar('text')}>
        <SettingsNotice done={done} section="feeds" />
        <FeedSection feeds={feeds} timeZone={client.timeZone} />
      </SettingsSection>
    </>
  )
}
