import { dateTag } from './dateTag'

/** An amount in minor units, as the panel writes it: 45000, EUR -> €450.00, or 450,00 € in German. */
export function moneyText(amount: number, currency: string, language: string): string {
  const format = new Intl.NumberFormat(dateTag(language), { style: 'currency', currency })
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
}
