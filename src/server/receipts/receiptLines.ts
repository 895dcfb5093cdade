import type { ReceiptView } from '@/contracts/payments'
import de from '../../../messages/de.json'
import en from '../../../messages/en.json'

const WORDS = { en: en.Receipt, de: de.Receipt }
const INTL_LOCALE = { en: 'en-GB', de: 'de-DE' }

export type ReceiptLines = {
  title: string
  language: string
  /** Name and address, line by line. */
  practice: string[]
  /** What it is about, term by term. */
  facts: [term: string, is: string][]
  columns: [item: string, amount: string]
  bought: [item: string, amount: string]
  total: [label: string, amount: string]
  taxText: string
  /** Whether anything is still due, or what was given back. */
  thanks: string
}

/** What stands on a receipt, in its client's language; days by the practice's clock. */
export function receiptLines(receipt: ReceiptView): ReceiptLines {
  const words = WORDS[receipt.locale]
  const locale = INTL_LOCALE[receipt.locale]
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: receipt.timeZone })
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: receipt.currency })
  const amount = money.format(receipt.amount / 10 ** (money.resolvedOptions().maximumFractionDigits ?? 2))
  const { corrects, taxNumber } = receipt
  return {
    title: `${corrects ? words.noteTitle : words.title} ${receipt.number}`,
    language: locale,
    practice: [receipt.practice, ...receipt.address],
    facts: [
      [corrects ? words.noteNumber : words.number, String(receipt.number)],
      ...(corrects ? [[words.corrects, String(corrects.number)] as [string, string]] : []),
      [words.issued, day.format(new Date(receipt.issuedAt))],
      [corrects ? words.givenBack : words.paid, day.format(new Date(receipt.paidAt))],
      ...(taxNumber ? [[words.taxNumber, taxNumber] as [string, string]] : []),
      [words.for, receipt.client],
      [words.reference, receipt.evidence],
    ],
    columns: [words.item, words.amount],
    bought: [receipt.item, amount],
    total: [words.total, amount],
    taxText: receipt.taxText,
    thanks: corrects ? words.noteThanks : words.thanks,
  }
}
