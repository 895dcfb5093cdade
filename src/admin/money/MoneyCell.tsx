import { moneyText } from '../panel/moneyText'

type Props = {
  cellData?: number | null
  rowData: { currency?: string | null; processing?: string; outcome?: string | null }
}

/**
 * An amount in a list, with its currency where the row says one. Of all that was told of one payment, its
 * amount stands beside what granted alone: nobody adds it up twice.
 */
export function MoneyCell({ cellData, rowData }: Props) {
  const { currency, processing, outcome } = rowData
  const isRepeated = processing === 'processed' && outcome !== 'granted'
  if (cellData === null || cellData === undefined || isRepeated) return <span>–</span>
  return <span>{currency ? moneyText(cellData, currency) : `${cellData} minor units`}</span>
}
