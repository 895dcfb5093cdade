import { moneyText } from '../panel/moneyText'
import type { Spoken } from '../words/panelLanguage'
import { wordsIn } from '../words/wordsIn'

type Props = {
  cellData?: number | null
  rowData: { currency?: string | null; processing?: string; outcome?: string | null }
  i18n: Spoken
}

/**
 * An amount in a list, with its currency where the row says one. Of all that was told of one payment, its
 * amount stands beside what granted alone: nobody adds it up twice.
 */
export function MoneyCell({ cellData, rowData, i18n }: Props) {
  const { currency, processing, outcome } = rowData
  const isRepeated = processing === 'processed' && outcome !== 'granted'
  if (cellData === null || cellData === undefined || isRepeated) return <span>–</span>
  const t = wordsIn(i18n)
  const amount = String(cellData)
  return (
    <span>{currency ? moneyText(cellData, currency, i18n.language) : t('Money.minorUnits', { amount })}</span>
  )
}
