import { cache } from 'react'

/** The instant a page is drawn at, one for the whole page; only for showing. Every rule asks the database's clock. */
export const readMoment = cache(() => new Date().toISOString())
