/** Where a page of the journal stands; the first one is page 1. */
export const journalPath = (number: number): string => (number === 1 ? '/journal' : `/journal/page/${number}`)
