/** What a notice says, ready to be set as text or as HTML. Plain words: nothing in it is markup. */
export type Letter = {
  locale: 'en' | 'de'
  subject: string
  opening: string
  facts: { label: string; value: string }[]
  action: { label: string; href: string }
  /** The practice signs. */
  from: string
  /** What else there is to know, after the way on; null where that is all. */
  closing: string | null
  /** Where the reader stops such mails, by hand and by one call (RFC 8058); null for what must be told. */
  unsubscribe: { label: string; href: string; oneClick: string } | null
}

/** The letter as plain text, complete without its HTML. */
export function letterText({ opening, facts, action, closing, from, unsubscribe }: Letter): string {
  const lines = facts.map(({ label, value }) => `${label}: ${value}`).join('\n')
  const parts = [opening, lines, `${action.label}:\n${action.href}`, closing, from]
  if (unsubscribe) parts.push(`${unsubscribe.label}: ${unsubscribe.href}`)
  return `${parts.filter(Boolean).join('\n\n')}\n`
}
