import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { localPath } from '@/i18n/localPath'
import type { Locale } from '@/i18n/routing'
import { JournalList } from '@/portal/site/JournalList'
import { journalMetadata } from '@/portal/site/journalMetadata'

type Props = { params: Promise<{ locale: Locale; number: string }> }

/** One address for each page: `02` and `2.0` are none. */
const numberOf = (text: string) => (/^[1-9]\d{0,4}$/.test(text) ? Number(text) : notFound())

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale, number } = await params
  return journalMetadata(locale, numberOf(number))
}

/** The journal further back. */
const OlderJournalPage = async ({ params }: Props) => {
  const { locale, number } = await params
  if (number === '1') permanentRedirect(localPath(locale, '/journal'))
  return <JournalList locale={locale} number={numberOf(number)} />
}

export default OlderJournalPage
