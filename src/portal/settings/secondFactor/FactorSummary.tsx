import { useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { buttonClass } from '@/ui/buttonClass'
import { SettingsSection } from '../SettingsSection'

/** The way from the settings to the page of second factors. */
export const FactorSummary = () => {
  const t = useTranslations('SecondFactor')
  return (
    <SettingsSection id="second-factor" title={t('title')} text={t('why')}>
      <LocalLink href="/portal/settings/second-factor" className={buttonClass('quiet')}>
        {t('open')}
      </LocalLink>
    </SettingsSection>
  )
}
