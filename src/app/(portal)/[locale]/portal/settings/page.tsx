import { getTranslations } from 'next-intl/server'
import type { HandoverView } from '@/contracts/notes'
import type { ConsentItem, ExportState } from '@/contracts/rights'
import type { FeedRow, SessionRow } from '@/portal/answers'
import { pageTitle } from '@/portal/frame/pageTitle'
import { HandoverList } from '@/portal/handovers/HandoverList'
import { readAnswer } from '@/portal/session/readAnswer'
import { requireClient } from '@/portal/session/requireClient'
import { NoticeSections } from '@/portal/settings/NoticeSections'
import { PasswordForm } from '@/portal/settings/PasswordForm'
import { ProfileForm } from '@/portal/settings/ProfileForm'
import { RightsSections } from '@/portal/settings/RightsSections'
import { SessionList } from '@/portal/settings/SessionList'
import { SettingsNotice } from '@/portal/settings/SettingsNotice'
import { SettingsSection } from '@/portal/settings/SettingsSection'
import { PageHeader } from '@/ui/PageHeader'

type Props = { searchParams: Promise<{ done?: string | string[] }> }

export const generateMetadata = pageTitle('settings')

const SettingsPage = async ({ searchParams }: Props) => {
  const client = await requireClient('/portal/settings')
  const [{ items }, { items: feeds }, { items: handovers }, consents, copy] = await Promise.all([
    readAnswer<{ items: SessionRow[] }>('/portal/sessions'),
    readAnswer<{ items: FeedRow[] }>('/portal/calendar-feeds'),
    readAnswer<{ items: HandoverView[] }>('/portal/note-handovers'),
    readAnswer<{ items: ConsentItem[] }>('/portal/consents'),
    readAnswer<ExportState>('/portal/export'),
  ])
  const { done } = await searchParams
  const t = await getTranslations('Settings')
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead', { email: client.email })} />
      <SettingsSection id="profile" title={t('profile')} text={t('profileText')}>
        <SettingsNotice done={done} section="profile" />
        <ProfileForm key={client.locale} client={client} />
      </SettingsSection>
      <NoticeSections client={client} feeds={feeds} done={done} />
      <SettingsSection id="password" title={t('password')} text={t('passwordText')}>
        <SettingsNotice done={done} section="password" />
        <PasswordForm email={client.email} />
      </SettingsSection>
      <SettingsSection id="sessions" title={t('sessions')} text={t('sessionsText')}>
        <SettingsNotice done={done} section="sessions" />
        <SessionList sessions={items} timeZone={client.timeZone} />
      </SettingsSection>
      {handovers.length > 0 && (
        <SettingsSection id="handovers" title={t('handovers')} text={t('handoversText')}>
          <HandoverList {...{ handovers }} timeZone={client.timeZone} />
        </SettingsSection>
      )}
      <RightsSections consents={consents.items} copy={copy} timeZone={client.timeZone} done={done} />
    </>
  )
}

export default SettingsPage
