import { useLocale, useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { buttonClass } from '@/ui/buttonClass'
import { Tag } from '@/ui/Tag'
import type { Plan } from '../answers'
import { moneyWords } from '../time/moneyWords'

type Props = { plan: Plan; saved: number; level?: 2 | 3 }

/** A plan: what it costs, what a session comes to, and the way to it. `saved` in minor units. */
export const OfferCard = ({ plan, saved, level = 3 }: Props) => {
  const Name = `h${level}` as const
  const t = useTranslations('Site')
  const locale = useLocale()
  const money = (amount: number) => moneyWords(amount, plan.currency, locale)
  return (
    <article className="flex h-full flex-col gap-4 rounded-card border border-line bg-card p-6">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <Name className="text-l">{plan.name}</Name>
        {saved > 0 && <Tag tone="moss">{t('save', { amount: money(saved) })}</Tag>}
      </div>
      <p>
        <span className="numeral text-[2.75rem]">{money(plan.price)}</span>{' '}
        {plan.interval && <span className="text-soft">{t(plan.interval)}</span>}
      </p>
      <ul className="grid gap-1 text-soft">
        <li>{t('credits', { credits: plan.credits })}</li>
        {plan.credits > 1 && <li>{t('each', { price: money(Math.round(plan.price / plan.credits)) })}</li>}
        <li>{plan.kind === 'pack' ? t('once') : t('stops')}</li>
      </ul>
      <LocalLink
        href="/prices"
        className={`${buttonClass('quiet')} mt-auto`}
        aria-label={t('getThis', { name: plan.name })}
      >
        {t('get')}
      </LocalLink>
    </article>
  )
}
