import { getTranslations } from 'next-intl/server'
import { pageTitle } from '@/portal/frame/pageTitle'
import { requireClient } from '@/portal/session/requireClient'
import { HandoverSection } from '@/portal/settings/HandoverSection'
import { NoticeSections } from '@/portal/settings/NoticeSections'
import { PasswordForm } from '@/portal/settings/PasswordForm'
import { ProfileForm } from '@/portal/settings/ProfileForm'
import { RightsSections } from '@/portal/settings/RightsSections'
import { readSettings } from '@/portal/settings/readSettings'
import { SessionList } from '@/portal/settings/SessionList'
import { SettingsNotice } from '@/portal/settings/SettingsNotice'
import { SettingsSection } from '@/portal/settings/SettingsSection'
import { FactorSummary } from '@/portal/settings/secondFactor/FactorSummary'
import { PageHeader } from '@/ui/PageHeader'

type Props = { searchParams: Promise<{ done?: string | string[]; before?: string | string[] }> }

export const generateMetadata = pageTitle('settings')

const SettingsPage = async ({ searchParams }: Props) => {
  const client = await requireClient('/portal/settings')
  const { sessions, feeds, handovers, ...rights } = await readSettings()
  const { done, before } = await searchParams
  const t = await getTranslations('Settings')
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead', { email: client.email })} />
      <SettingsSection id="profile" title={t('profile')} text={t('profileText')}>
        <SettingsNotice done={done} section="profile" />
        <ProfileForm key={client.locale} client={client} />
      </SettingsSection>
      <NoticeSections client={client} feeds={feeds} done={done} before={before} />
      <SettingsSection id="password" title={t('password')} text={t('passwordText')}>
        <SettingsNotice done={done} section="password" />
        <PasswordForm email={client.email} />
      </SettingsSection>
      <FactorSummary />
      <SettingsSection id="sessions" title={t('sessions')} text={t('sessionsText')}>
        <SettingsNotice done={done} section="sessions" />
        <SessionList sessions={sessions} timeZone={client.timeZone} />
      </SettingsSection>
      <HandoverSection handovers={handovers} timeZone={client.timeZone} done={done} />
      <RightsSections {...rights} timeZone={client.timeZone} done={done} />
    </>
  )
}

export default SettingsPage
