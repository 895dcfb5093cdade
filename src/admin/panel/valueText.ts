import { titleOf } from '@/server/titleOf'
import { panelLanguage, type Spoken } from '../words/panelLanguage'
import { moneyText } from './moneyText'
import type { PanelProps } from './PanelProps'
import { practiceZone } from './practiceZone'
import { whenText } from './whenText'

/** What a text is made with: Payload's own, for its configuration, and the language of whoever looks. */
export type Teller = {
  payload: Parameters<typeof titleOf>[0] & PanelProps['payload']
  i18n: Spoken
}

type Words = string | Record<string, string> | false | undefined
type Option = string | { label: Words; value: string }
type Named = { name?: string; type: string; label?: Words; relationTo?: string; options?: Option[] }

/** Words of the configuration in one of its languages. */
export const textIn = (words: unknown, i18n: Spoken): string =>
  typeof words === 'object' && words
    ? ((words as Record<string, string>)[panelLanguage(i18n)] ?? '')
    : String(words ?? '')

/** The field `name` of a row as people read it; empty where it holds nothing, or says no by being empty. */
export async function valueText(
  teller: Teller,
  collection: string,
  name: string,
  row: Record<string, unknown>,
): Promise<string> {
  const { payload, i18n } = teller
  const value = row[name]
  if (value === null || value === undefined || value === false) return ''
  const field = fieldsOf(payload, collection).find((one) => one.name === name)
  if (field?.type === 'date') return whenText(String(value), await practiceZone(payload), i18n.language)
  if (field?.relationTo) return relationText(teller, field.relationTo, String(value))
  if (field?.options) return optionText(field.options, String(value), i18n)
  if (typeof row.currency === 'string' && name === 'amount') {
    return moneyText(Number(value), row.currency, i18n.language)
  }
  const label = textIn(field?.label, i18n)
  if (value === true) return label
  return field?.type === 'number' ? `${label} ${value}` : String(value)
}

/** What a row is named by; a dash for one that is not there or out of the reader's reach. */
export async function relationText(teller: Teller, collection: string, id: string): Promise<string> {
  const { payload, i18n } = teller
  const title = await titleOf(payload, { collection, id, locale: panelLanguage(i18n) })
  if (title === null) return '–'
  const { useAsTitle = 'id' } = payload.collections[collection as 'clients'].config.admin
  return valueText(teller, collection, useAsTitle, { [useAsTitle]: title })
}

function optionText(options: Option[], value: string, i18n: Spoken): string {
  const found = options.find((option) => (typeof option === 'string' ? option : option.value) === value)
  return typeof found === 'object' ? textIn(found.label, i18n) : value
}

const fieldsOf = ({ collections }: Teller['payload'], slug: string): Named[] =>
  collections[slug as 'clients'].config.flattenedFields as Named[]
