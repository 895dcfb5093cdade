import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/ActionForm'
import { Field } from '@/ui/Field'
import { SubmitAfterAsking } from '@/ui/SubmitAfterAsking'
import { SubmitButton } from '@/ui/SubmitButton'
import { askCorrection } from './askCorrection'
import { SettingsNotice } from './SettingsNotice'
import { SettingsSection } from './SettingsSection'
import { setRestriction } from './setRestriction'

type Props = { restricted: boolean; done: unknown }

/** To have corrected what one cannot change oneself, and to restrict what is done with the rest. */
export const UseSections = ({ restricted, done }: Props) => {
  const t = useTranslations('Settings')
  return (
    <>
      <SettingsSection id="correct" title={t('correct')} text={t('correctText')}>
        <SettingsNotice done={done} section="correct" />
        <ActionForm action={askCorrection} label={t('correct')}>
          <Field
            name="text"
            label={t('correctWhat')}
            hint={t('correctHint')}
            lines={3}
            maxLength={500}
            required
          />
          <div>
            <SubmitButton look="quiet">{t('correctAsk')}</SubmitButton>
          </div>
        </ActionForm>
      </SettingsSection>
      <SettingsSection id="use" title={t('use')} text={t('useText')}>
        <SettingsNotice done={done} section="use" />
        <form action={setRestriction} className="grid justify-items-start gap-4">
          <p>{t(restricted ? 'useRestricted' : 'useOpen')}</p>
          <input type="hidden" name="restricted" value={restricted ? 'no' : 'yes'} />
          {restricted ? (
            <SubmitButton>{t('lift')}</SubmitButton>
          ) : (
            <SubmitAfterAsking
              look="quiet"
              question={t('restrictAsk')}
              consequence={t('restrictThen')}
              confirm={t('restrict')}
              back={t('back')}
            >
              {t('restrict')}
            </SubmitAfterAsking>
          )}
        </form>
      </SettingsSection>
    </>
  )
}
