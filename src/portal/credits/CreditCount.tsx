import { useTranslations } from 'next-intl'
import type { End } from '../time/soonestEnd'
import { CreditEnd } from './CreditEnd'

const DOTS_MAX = 12

const DOTS = { free: 'bg-moss', held: 'border-2 border-moss' }

const dotsOf = (kind: keyof typeof DOTS, count: number) =>
  Array.from({ length: count }, (_, index) => ({ kind, key: `${kind}-${index + 1}` }))

type Props = { available: number; held: number; ends: End[]; timeZone: string; now: string }

/** One number, and the same as dots: full for free, rings for held; and until when they are valid. */
export const CreditCount = ({ available, held, ...validity }: Props) => {
  const t = useTranslations('Credits')
  const dots = available + held
  return (
    <div>
      <p className="numeral text-[4.5rem]">{available}</p>
      <p className="mt-1 text-soft">{t('free', { available })}</p>
      <CreditEnd available={available} {...validity} />
      {held > 0 && <p className="text-soft">{t('held', { held })}</p>}
      {dots > 0 && dots <= DOTS_MAX && (
        <p aria-hidden="true" className="mt-4 flex flex-wrap gap-1.5">
          {[...dotsOf('free', available), ...dotsOf('held', held)].map(({ kind, key }) => (
            <i key={key} className={`size-3.5 rounded-full ${DOTS[kind]}`} />
          ))}
        </p>
      )}
    </div>
  )
}
