import { cache } from 'react'

/**
 * The instant a page is drawn at, one for the whole page, for showing only: rules ask the database's clock.
 */
export const readMoment = cache(() => new Date().toISOString())
