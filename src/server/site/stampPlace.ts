/** Where a page that is kept for everybody leaves room for the stamp of its form. */
export const STAMP_PLACE = 'stamp-is-put-here'

/** Said by the web process to itself, with a proof: draw this page for everybody. */
export const KEEPING_HEADER = 'x-trs-keeping'
