import { moneyText } from '../panel/moneyText'

type Props = { cellData?: number | null; rowData: { currency?: string | null } }

/** An amount in a list, with its currency where the row says one. */
export function MoneyCell({ cellData, rowData: { currency } }: Props) {
  if (cellData === null || cellData === undefined) return <span>–</span>
  return <span>{currency ? moneyText(cellData, currency) : `${cellData} minor units`}</span>
}
