import type { Letter } from './letter'

type Reader = { locale: 'en' | 'de'; siteUrl: string }

/** The address of a page of ours, in the reader's language. */
export function pageOf({ locale, siteUrl }: Reader, path: string): string {
  return `${siteUrl}${locale === 'de' ? '/de' : ''}${path}`
}

/** How a reader stops such mails: a page that asks once more, and a call that does not (RFC 8058). */
export function wayOut(
  reader: Reader & { stopToken: string | null },
  label: string,
): NonNullable<Letter['unsubscribe']> | null {
  const { siteUrl, stopToken } = reader
  if (stopToken === null) return null
  return {
    label,
    href: pageOf(reader, `/unsubscribe?token=${stopToken}`),
    oneClick: `${siteUrl}/api/unsubscribe/${stopToken}`,
  }
}
