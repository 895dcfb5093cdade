import type { Metadata } from 'next'
import type { Locale } from '@/i18n/routing'
import { leadService } from '@/portal/catalogue/leadService'
import { readCatalogue } from '@/portal/catalogue/readCatalogue'
import { fewOfEachDay } from '@/portal/site/fewOfEachDay'
import { leadOn } from '@/portal/site/leadOn'
import { PersonFacts } from '@/portal/site/PersonFacts'
import { readFree } from '@/portal/site/readNextFree'
import { siteMetadata } from '@/portal/site/siteMetadata'
import { TherapistPage } from '@/portal/site/TherapistPage'
import { readMoment } from '@/portal/time/readMoment'

type Props = { params: Promise<{ locale: Locale; slug: string }> }

const TIMES = 6

const readTherapist = async (slug: string) =>
  (await readCatalogue()).therapists.find((therapist) => therapist.slug === slug)

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { slug, locale } = await params
  const found = await readTherapist(slug)
  const path = `/therapists/${slug}`
  return found ? siteMetadata({ title: found.displayName, description: found.bio, path, locale }) : {}
}

const OneTherapistPage = async ({ params }: Props) => {
  const { slug, locale } = await params
  const therapist = await readTherapist(slug)
  if (!therapist) return leadOn(`/therapists/${slug}`, locale)
  const catalogue = await readCatalogue()
  const now = readMoment()
  const wanted = leadService(catalogue)?.slug ?? ''
  const lead = therapist.services.includes(wanted) ? wanted : therapist.services[0]
  const free = fewOfEachDay(lead ? await readFree(lead, slug, now) : [], therapist.timeZone, TIMES)
  return (
    <>
      <TherapistPage therapist={therapist} catalogue={catalogue} free={free} lead={lead} now={now} />
      <PersonFacts therapist={therapist} locale={locale} />
    </>
  )
}

export default OneTherapistPage
