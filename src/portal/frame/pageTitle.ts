import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type en from '../../../messages/en.json'

/** A page's own part of its title, by the name of the page in the message files. */
export const pageTitle = (page: keyof (typeof en)['Titles']) => async (): Promise<Metadata> => ({
  title: (await getTranslations('Titles'))(page),
})
