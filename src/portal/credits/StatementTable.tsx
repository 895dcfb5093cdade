import { useLocale, useTranslations } from 'next-intl'
import { cell, HeadedTable } from '@/ui/HeadedTable'
import { When } from '@/ui/When'
import type { Booking } from '../answers'
import { dateWords } from '../time/timeWords'
import { Change } from './Change'
import { LineWords } from './LineWords'
import type { StatementLine } from './statementLines'

type Props = { lines: StatementLine[]; bookings: Map<string, Booking>; timeZone: string }

export const StatementTable = ({ lines, bookings, timeZone }: Props) => {
  const t = useTranslations('Statement')
  const viewer = { locale: useLocale(), timeZone }
  return (
    <HeadedTable caption={t('caption')} heads={[t('when'), t('what'), t('changed'), t('after')]}>
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
          <td className={`${cell} text-right`}>{line.available}</td>
        </tr>
      ))}
    </HeadedTable>
  )
}
