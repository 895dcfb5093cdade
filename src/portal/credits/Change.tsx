import { useTranslations } from 'next-intl'

/** A signed number of credits; words for those who do not see it. */
export const Change = ({ quantity }: { quantity: number }) => {
  const t = useTranslations('Statement')
  const tone = quantity > 0 ? 'text-moss' : quantity < 0 ? 'text-clay' : 'text-soft'
  const sign = quantity > 0 ? '+' : quantity < 0 ? '−' : ''
  return (
    <span className={`font-semibold whitespace-nowrap ${tone}`}>
      <span aria-hidden="true">{`${sign}${Math.abs(quantity)}`}</span>
      <span className="sr-only">{t('change', { quantity })}</span>
    </span>
  )
}
