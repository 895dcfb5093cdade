import type { NumberField } from 'payload'
import { wholeNumber } from '@/collections/fields/wholeNumber'

/** An amount in minor units; lists show it as money, in the row's currency. */
export function moneyField(name: string, bounds: Parameters<typeof wholeNumber>[1]): NumberField {
  const field = wholeNumber(name, { unit: 'minor units', ...bounds })
  return { ...field, admin: { ...field.admin, components: { Cell: '/src/admin/money/MoneyCell#MoneyCell' } } }
}
