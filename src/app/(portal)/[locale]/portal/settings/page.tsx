import { getTranslations } from 'next-intl/server'
import type { HandoverView } from '@/contracts/notes'
import type { SessionRow } from '@/portal/answers'
import { pageTitle } from '@/portal/frame/pageTitle'
import { HandoverList } from '@/portal/handovers/HandoverList'
import { readAnswer } from '@/portal/session/readAnswer'
import { requireClient } from '@/portal/session/requireClient'
import { PasswordForm } from '@/portal/settings/PasswordForm'
import { ProfileForm } from '@/portal/settings/ProfileForm'
import { SessionList } from '@/portal/settings/SessionList'
import { SettingsNotice } from '@/portal/settings/SettingsNotice'
import { SettingsSection } from '@/portal/settings/SettingsSection'
import { PageHeader } from '@/ui/PageHeader'

type Props = { searchParams: Promise<{ done?: string | string[] }> }

export const generateMetadata = pageTitle('settings')

const SettingsPage = async ({ searchParams }: Props) => {
  const client = await requireClient('/portal/settings')
  const { items } = await readAnswer<{ items: SessionRow[] }>('/portal/sessions')
  const { items: handovers } = await readAnswer<{ items: HandoverView[] }>('/portal/note-handovers')
  const { done } = await searchParams
  const t = await getTranslations('Settings')
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead', { email: client.email })} />
      <SettingsSection id="profile" title={t('profile')} text={t('profileText')}>
        <SettingsNotice done={done} section="profile" />
        <ProfileForm key={client.locale} client={client} />
      </SettingsSection>
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
    </>
  )
}

export default SettingsPage
