import { getLocale } from 'next-intl/server'
import { cache } from 'react'
import type { Catalogue } from '../answers'
import { readAnswer } from '../session/readAnswer'

/** The practice, its services, therapists and plans; asked once for a page. */
export const readCatalogue = cache(async () =>
  readAnswer<Catalogue>(`/portal/catalogue?locale=${await getLocale()}`),
)
