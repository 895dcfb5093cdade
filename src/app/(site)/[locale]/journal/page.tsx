import type { Metadata } from 'next'
import type { Locale } from '@/i18n/routing'
import { JournalList } from '@/portal/site/JournalList'
import { journalMetadata } from '@/portal/site/journalMetadata'

type Props = { params: Promise<{ locale: Locale }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> =>
  journalMetadata((await params).locale, 1)

const JournalPage = async ({ params }: Props) => <JournalList locale={(await params).locale} number={1} />

export default JournalPage
