import { getTranslations } from 'next-intl/server'
import { bookAddress } from '@/portal/booking/bookAddress'
import { ChooseTime } from '@/portal/booking/ChooseTime'
import { ServiceList } from '@/portal/booking/ServiceList'
import { TherapistList } from '@/portal/booking/TherapistList'
import { readCatalogue } from '@/portal/catalogue/readCatalogue'
import { pageTitle } from '@/portal/frame/pageTitle'
import { readClient } from '@/portal/session/readClient'
import { type Query, readTimeQuery } from '@/portal/week/readTimeQuery'
import { PageHeader } from '@/ui/PageHeader'

export const generateMetadata = pageTitle('book')

/** Open to visitors up to the moment of booking. */
const BookPage = async ({ searchParams }: { searchParams: Promise<Query> }) => {
  const asked = readTimeQuery(await searchParams)
  const [catalogue, client] = await Promise.all([readCatalogue(), readClient()])
  const t = await getTranslations('Book')
  const service = catalogue.services.find(({ slug }) => slug === asked.service)
  if (!service) {
    const { services } = catalogue
    const hrefOf = (slug: string) => bookAddress({ ...asked, service: slug, slot: undefined })
    return (
      <>
        <PageHeader title={t('chooseService')} lead={t('chooseServiceLead')} />
        <ServiceList services={services} hrefOf={hrefOf} />
      </>
    )
  }
  const therapists = catalogue.therapists.filter(({ slug }) => service.therapists.includes(slug))
  const isKnown = asked.therapist === 'any' || therapists.some(({ slug }) => slug === asked.therapist)
  if (!asked.therapist || !isKnown) {
    const hrefOf = (slug: string) => bookAddress({ service: service.slug, therapist: slug, zone: asked.zone })
    return (
      <>
        <PageHeader title={t('chooseTherapist')} lead={t('chooseTherapistLead', { service: service.name })} />
        <TherapistList therapists={therapists} hrefOf={hrefOf} />
      </>
    )
  }
  return <ChooseTime {...{ catalogue, client, service, asked }} therapist={asked.therapist} />
}

export default BookPage
