import { useLocale, useTranslations } from 'next-intl'
import { LocalLink } from '@/i18n/LocalLink'
import { Tag } from '@/ui/Tag'
import type { Catalogue, Slot, Therapist } from '../answers'
import { Face } from '../catalogue/Face'
import { languageWords } from '../time/languageWords'
import { ServiceLines } from './ServiceLines'
import { TherapistTimes } from './TherapistTimes'

type Props = { therapist: Therapist; catalogue: Catalogue; free: Slot[]; lead?: string; now: string }

/** Longer ones are read, not glanced at. */
const GLANCE = 320

const Bio = ({ words }: { words: string }) => (
  <p
    className={`mt-5 whitespace-pre-line text-soft ${words.length <= GLANCE ? 'text-l leading-normal' : ''}`}
  >
    {words}
  </p>
)

/** One person of the practice: who they are, what they give, when they are free. */
export const TherapistPage = ({ therapist, catalogue, free, lead, now }: Props) => {
  const t = useTranslations('Site')
  const given = catalogue.services.filter(({ slug }) => therapist.services.includes(slug))
  return (
    <div
      className="wrap grid gap-x-16 gap-y-10 pt-4 pb-20 lg:grid-cols-[1.3fr_.9fr] lg:grid-rows-[auto_1fr]
        lg:pt-8"
    >
      <div>
        <p className="mb-6 text-s">
          <LocalLink href="/therapists">{t('everybody')}</LocalLink>
        </p>
        <div className="overflow-hidden rounded-card">
          <Face of={therapist} look="wide" sizes="(min-width: 64rem) 55vw, 100vw" isFirst />
        </div>
        <h1 className="mt-8 text-[clamp(2.25rem,1.5rem+3vw,3.5rem)] leading-[1.05] tracking-[-.025em]">
          {therapist.displayName}
        </h1>
        {therapist.bio && <Bio words={therapist.bio} />}
        <p className="mt-6 flex flex-wrap gap-2">
          {therapist.specialties.map((specialty) => (
            <Tag key={specialty}>{specialty}</Tag>
          ))}
        </p>
        <p className="mt-4">{t('speaks', { languages: languageWords(therapist.languages, useLocale()) })}</p>
      </div>
      <div className="lg:sticky lg:top-8 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:self-start">
        <TherapistTimes
          therapist={therapist}
          service={given.find(({ slug }) => slug === lead)}
          free={free}
          timeZone={catalogue.practice.timeZone}
          now={now}
        />
      </div>
      <section aria-labelledby="gives">
        <h2 id="gives">{t('gives')}</h2>
        <ServiceLines services={given} />
      </section>
    </div>
  )
}
