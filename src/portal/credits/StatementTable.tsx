import { useLocale, useTranslations } from 'next-intl'
import { When } from '@/ui/When'
import type { Booking } from '../answers'
import { dateWords } from '../time/timeWords'
import { Change } from './Change'
import { LineWords } from './LineWords'
import type { StatementLine } from './statementLines'

type Props = { lines: StatementLine[]; bookings: Map<string, Booking>; timeZone: string }

const cell = 'py-4 pr-4 align-baseline'

export const StatementTable = ({ lines, bookings, timeZone }: Props) => {
  const t = useTranslations('Statement')
  const viewer = { locale: useLocale(), timeZone }
  return (
    <table className="w-full border-collapse text-left">
      <caption className="sr-only">{t('caption')}</caption>
      <thead className="text-s text-soft">
        <tr className="border-b border-line">
          <th className={`${cell} hidden font-normal sm:table-cell`}>{t('when')}</th>
          <th className={`${cell} font-normal`}>{t('what')}</th>
          <th className={`${cell} text-right font-normal`}>{t('changed')}</th>
          <th className={`${cell} pr-0 text-right font-normal`}>{t('after')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key} className="border-b border-line">
            <td className={`${cell} hidden whitespace-nowrap text-soft sm:table-cell`}>
              <When at={line.at}>{dateWords(line.at, viewer)}</When>
            </td>
            <td className={cell}>
              <LineWords line={line} booking={bookings.get(line.booking ?? '')} timeZone={timeZone} />
              <span className="block text-s text-soft sm:hidden">{dateWords(line.at, viewer)}</span>
            </td>
            <td className={`${cell} text-right`}>
              <Change quantity={line.quantity} />
            </td>
            <td className={`${cell} pr-0 text-right`}>{line.available}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
