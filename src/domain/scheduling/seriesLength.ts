/** How many sessions a weekly series has at least. */
export const SERIES_MIN = 2

/** And at most. */
export const SERIES_MAX = 12
