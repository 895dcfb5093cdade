import { useLocale, useTranslations } from 'next-intl'
import type { ErasureState } from '@/contracts/erasure'
import { LocalLink } from '@/i18n/LocalLink'
import { buttonClass } from '@/ui/buttonClass'
import { Notice } from '@/ui/Notice'
import { SubmitButton } from '@/ui/SubmitButton'
import { momentWords } from '../time/timeWords'
import { SettingsNotice } from './SettingsNotice'
import { SettingsSection } from './SettingsSection'
import { takeErasureBack } from './takeErasureBack'

type Props = { erasure: ErasureState; timeZone: string; done: unknown }

/** The way to the page that says what an erasure does; or, where one waits, its day and the way back. */
export const EraseSection = ({ erasure: { open }, timeZone, done }: Props) => {
  const t = useTranslations('Settings')
  const viewer = { locale: useLocale(), timeZone }
  return (
    <SettingsSection id="erasure" title={t('erase')} text={t('eraseText')}>
      <SettingsNotice done={done} section="erasure" />
      {open ? (
        <form action={takeErasureBack} className="grid justify-items-start gap-4">
          <Notice tone="clay">{t('eraseOpen', { day: momentWords(open.dueAt, viewer) })}</Notice>
          <SubmitButton>{t('eraseBack')}</SubmitButton>
        </form>
      ) : (
        <LocalLink href="/portal/erasure" className={buttonClass('quiet')}>
          {t('eraseLook')}
        </LocalLink>
      )}
    </SettingsSection>
  )
}
