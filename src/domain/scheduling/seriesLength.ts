/** How many sessions a weekly series has, at least and at most. */
export const SERIES_MIN = 2
export const SERIES_MAX = 12
