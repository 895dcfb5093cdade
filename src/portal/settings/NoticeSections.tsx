import { useTranslations } from 'next-intl'
import { servesTexts } from '@/server/servesTexts'
import type { Client, FeedRow } from '../answers'
import { choicesBefore } from './choicesBefore'
import { FeedSection } from './FeedSection'
import { PreferencesForm } from './PreferencesForm'
import { SettingsNotice } from './SettingsNotice'
import { SettingsSection } from './SettingsSection'
import { TakeBackForm } from './TakeBackForm'

type Props = { client: Client; feeds: FeedRow[]; done: unknown; before: unknown }

/** What the practice tells a client, and what it tells their calendar. */
export const NoticeSections = ({ client, feeds, done, before }: Props) => {
  const preferences = useTranslations('Preferences')
  const calendar = useTranslations('Feeds')
  return (
    <>
      <SettingsSection id="notices" title={preferences('title')} text={preferences('text')}>
        <SettingsNotice done={done} section="notices">
          <TakeBackForm before={before} />
        </SettingsNotice>
        <PreferencesForm
          key={choicesBefore(client.notificationPreferences)}
          client={client}
          hasTexts={servesTexts()}
        />
      </SettingsSection>
      <SettingsSection id="feeds" title={calendar('title')} text={calendar('text')}>
        <SettingsNotice done={done} section="feeds" />
        <FeedSection feeds={feeds} timeZone={client.timeZone} />
      </SettingsSection>
    </>
  )
}
