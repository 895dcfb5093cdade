import { useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { buttonClass } from '@/ui/buttonClass'
import { Notice } from '@/ui/Notice'

/** `here`: the address of this page with the time that was chosen, to which the purchase leads back. */
type Props = { available: number; credits: number; here: string }

export const TooFewCredits = ({ available, credits, here }: Props) => {
  const t = useTranslations('Sheet')
  return (
    <div className="grid gap-4">
      <Notice tone="honey" title={t('tooFew', { available, credits })}>
        {t('tooFewText')}
      </Notice>
      <LocalLink
        href={`/portal/credits?${new URLSearchParams({ back: here })}#buy`}
        className={buttonClass()}
      >
        {t('buy')}
      </LocalLink>
    </div>
  )
}
