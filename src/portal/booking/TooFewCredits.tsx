import { useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { buttonClass } from '@/ui/buttonClass'
import { Notice } from '@/ui/Notice'
import { SubmitButton } from '@/ui/SubmitButton'
import { type Chosen, KeepForm } from './KeepForm'
import { wayOn } from './wayOn'

/** `here`: the address of this page where the time is kept already; the purchase leads back to it. */
type Props = { available: number; credits: number; chosen: Chosen; here?: string }

export const TooFewCredits = ({ available, credits, chosen, here }: Props) => {
  const t = useTranslations('Sheet')
  return (
    <div className="grid gap-4">
      <Notice tone="honey" title={t('tooFew', { available, credits })}>
        {t('tooFewText')}
      </Notice>
      {here ? (
        <LocalLink href={wayOn('credits', here)} className={buttonClass()}>
          {t('buy')}
        </LocalLink>
      ) : (
        <KeepForm {...chosen} label={t('keep')}>
          <SubmitButton wide name="way" value="credits">
            {t('buy')}
          </SubmitButton>
        </KeepForm>
      )}
    </div>
  )
}
