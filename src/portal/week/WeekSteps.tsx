import { useLocale, useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { Icon } from '@/ui/Icon'
import { spanWords } from '../time/timeWords'
import { addDays } from '../time/weeks'

type Props = { monday: string; isFirst: boolean; hrefOf: (week: string) => string }

const step = 'grid size-11 shrink-0 place-items-center rounded-full border border-edge text-ink hover:bg-sand'

/** The week shown, with links to the one before and after. */
export const WeekSteps = ({ monday, isFirst, hrefOf }: Props) => {
  const t = useTranslations('Week')
  return (
    <div className="flex items-center gap-4">
      {isFirst ? (
        <span aria-hidden="true" className={`${step} border-line! opacity-40`}>
          <Icon name="before" />
        </span>
      ) : (
        <LocalLink
          href={hrefOf(addDays(monday, -7))}
          scroll={false}
          aria-label={t('before')}
          className={step}
        >
          <Icon name="before" />
        </LocalLink>
      )}
      <h2 className="min-w-32 text-center sm:min-w-44 font-sans text-m font-semibold tracking-normal">
        {spanWords(monday, addDays(monday, 6), useLocale())}
      </h2>
      <LocalLink href={hrefOf(addDays(monday, 7))} scroll={false} aria-label={t('after')} className={step}>
        <Icon name="after" />
      </LocalLink>
    </div>
  )
}
