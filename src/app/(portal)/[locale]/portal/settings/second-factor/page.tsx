import { getTranslations } from 'next-intl/server'
import { LocalLink } from '@/i18n/LocalLink'
import { pageTitle } from '@/portal/frame/pageTitle'
import { requireClient } from '@/portal/session/requireClient'
import { SettingsSection } from '@/portal/settings/SettingsSection'
import { AppSection } from '@/portal/settings/secondFactor/AppSection'
import { FactorGone } from '@/portal/settings/secondFactor/FactorGone'
import { PasskeySection } from '@/portal/settings/secondFactor/PasskeySection'
import { RecoverySection } from '@/portal/settings/secondFactor/RecoverySection'
import { readFactors } from '@/portal/settings/secondFactor/readFactors'
import { PageHeader } from '@/ui/PageHeader'

export const generateMetadata = pageTitle('secondFactor')

type Props = { searchParams: Promise<{ done?: string | string[] }> }

const SecondFactorPage = async ({ searchParams }: Props) => {
  const { done } = await searchParams
  const { timeZone } = await requireClient('/portal/settings/second-factor')
  const { state, begun } = await readFactors()
  const hasFactor = state.totp !== null || state.passkeys.length > 0
  const t = await getTranslations('SecondFactor')
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <FactorGone done={done} />
      <SettingsSection id="app" title={t('app')} text={t('appText')}>
        <AppSection state={state} begun={begun} timeZone={timeZone} />
      </SettingsSection>
      <SettingsSection id="passkeys" title={t('passkeys')} text={t('passkeysText')}>
        <PasskeySection state={state} timeZone={timeZone} />
      </SettingsSection>
      {hasFactor && (
        <SettingsSection id="recovery" title={t('codes')} text={t('recoveryText')}>
          <RecoverySection state={state} />
        </SettingsSection>
      )}
      <p className="max-w-none border-t border-line pt-6">
        <LocalLink href="/portal/settings">{t('back')}</LocalLink>
      </p>
    </>
  )
}

export default SecondFactorPage
