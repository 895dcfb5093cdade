import { moneyText } from '../panel/moneyText'
import type { Spoken } from '../words/panelLanguage'
import { wordsIn } from '../words/wordsIn'

type Props = { cellData?: number | null; rowData: { currency?: string | null }; i18n: Spoken }

/** An amount in a list, with its currency where the row says one. */
export function MoneyCell({ cellData, rowData: { currency }, i18n }: Props) {
  if (cellData === null || cellData === undefined) return <span>–</span>
  const t = wordsIn(i18n)
  const amount = String(cellData)
  return (
    <span>{currency ? moneyText(cellData, currency, i18n.language) : t('Money.minorUnits', { amount })}</span>
  )
}
