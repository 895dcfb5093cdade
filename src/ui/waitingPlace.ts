/** The id of the empty place, first in the main part of a page, over which a page on its way is drawn. */
export const waitingPlace = 'waiting'
