import type { Metadata } from 'next'
import { hasLocale } from 'next-intl'
import { routing } from '@/i18n/routing'
import { readCatalogue } from '../catalogue/readCatalogue'

/** The title every page ends with. */
export const practiceMetadata = async (locale: string): Promise<Metadata> => {
  if (!hasLocale(routing.locales, locale)) return {}
  const { practice } = await readCatalogue()
  return { title: { default: practice.name, template: `%s · ${practice.name}` } }
}
