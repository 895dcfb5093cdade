/** What a notice says, ready to be set as text or as HTML. Plain words: nothing in it is markup. */
export type Letter = {
  locale: 'en' | 'de'
  subject: string
  opening: string
  facts: { label: string; value: string }[]
  action: { label: string; href: string }
  /** The practice signs. */
  from: string
  /** Where the reader stops such mails; null for what must be told. */
  unsubscribe: { label: string; href: string } | null
}

/** The letter as plain text, complete without its HTML. */
export function letterText({ opening, facts, action, from, unsubscribe }: Letter): string {
  const lines = facts.map(({ label, value }) => `${label}: ${value}`).join('\n')
  const parts = [opening, lines, `${action.label}:\n${action.href}`, from]
  if (unsubscribe) parts.push(`${unsubscribe.label}: ${unsubscribe.href}`)
  return `${parts.filter(Boolean).join('\n\n')}\n`
}
