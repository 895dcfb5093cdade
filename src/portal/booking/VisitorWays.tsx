import { useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { buttonClass } from '@/ui/buttonClass'
import { SubmitButton } from '@/ui/SubmitButton'
import { type Chosen, KeepForm } from './KeepForm'
import { wayOn } from './wayOn'

/** Before anyone has signed in: both ways on keep the chosen time. `here`: where it is kept already. */
export const VisitorWays = ({ chosen, here }: { chosen: Chosen; here?: string }) => {
  const t = useTranslations('Sheet')
  if (here) {
    return (
      <div className="grid gap-3">
        <LocalLink href={wayOn('sign-in', here)} className={buttonClass()}>
          {t('signIn')}
        </LocalLink>
        <LocalLink href={wayOn('sign-up', here)} className={buttonClass('quiet')}>
          {t('signUp')}
        </LocalLink>
      </div>
    )
  }
  return (
    <KeepForm {...chosen} label={t('keep')}>
      <SubmitButton wide name="way" value="sign-in">
        {t('signIn')}
      </SubmitButton>
      <SubmitButton wide look="quiet" name="way" value="sign-up">
        {t('signUp')}
      </SubmitButton>
      <p className="text-s text-soft">{t('kept')}</p>
    </KeepForm>
  )
}
