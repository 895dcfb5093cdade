import { readCatalogue } from '@/portal/catalogue/readCatalogue'
import { readMoment } from '@/portal/time/readMoment'
import { HomeHero } from '@/portal/welcome/HomeHero'
import { HomeSteps } from '@/portal/welcome/HomeSteps'
import { PlanCards } from '@/portal/welcome/PlanCards'
import { readNextFree } from '@/portal/welcome/readNextFree'
import { TherapistCards } from '@/portal/welcome/TherapistCards'

const WelcomePage = async () => {
  const catalogue = await readCatalogue()
  const now = readMoment()
  return (
    <>
      <HomeHero catalogue={catalogue} free={await readNextFree(catalogue, now)} now={now} />
      <HomeSteps hours={catalogue.practice.cancellationHours} />
      <TherapistCards therapists={catalogue.therapists} />
      <PlanCards services={catalogue.services} plans={catalogue.plans} />
    </>
  )
}

export default WelcomePage
