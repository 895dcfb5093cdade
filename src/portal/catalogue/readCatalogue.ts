import { cache } from 'react'
import type { Catalogue } from '../answers'
import { readAnswer } from '../session/readAnswer'

/** The practice, its services, therapists and plans; asked once for a page. */
export const readCatalogue = cache(() => readAnswer<Catalogue>('/portal/catalogue'))
