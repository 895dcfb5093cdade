import type { Locale } from '@/i18n/routing'

/** An amount in minor units as words: 45000, EUR -> €450. */
export const moneyWords = (amount: number, currency: string, locale: Locale) => {
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  })
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
}
