import { getLocale, getTranslations } from 'next-intl/server'
import { localPath } from '@/i18n/localPath'
import { PageHeader } from '@/ui/PageHeader'
import type { Catalogue, Client, Service } from '../answers'
import { therapistName } from '../catalogue/nameOf'
import { readMoment } from '../time/readMoment'
import { dateIn } from '../time/weeks'
import { oneForEachTime } from '../week/oneForEachTime'
import { readKept } from '../week/readKept'
import { readWeek } from '../week/readWeek'
import { SheetAside } from '../week/SheetAside'
import { slotKey } from '../week/slotKey'
import { TimeForm } from '../week/TimeForm'
import { WeekSteps } from '../week/WeekSteps'
import { withKept } from '../week/withKept'
import { ZoneChooser } from '../week/ZoneChooser'
import { bookAddress } from './bookAddress'
import { ChosenTags } from './ChosenTags'
import { ConfirmBooking } from './ConfirmBooking'
import { WaitForm } from './WaitForm'

type Slot = { therapist: string; startsAt: string }

type Props = {
  catalogue: Catalogue
  client: Client | null
  service: Service
  /** A slug, or `any`. */
  therapist: string
  asked: { zone?: string; week?: string; day?: string; slot?: Slot; kept?: string }
}

/** The last step: a week of free times on the visitor's clocks, and beside it the sheet of the chosen one. */
export const ChooseTime = async ({ catalogue, client, service, therapist, asked }: Props) => {
  const { practice } = catalogue
  const t = await getTranslations('Book')
  const now = readMoment()
  const zone = asked.zone ?? client?.timeZone ?? practice.timeZone
  const choice = { service: service.slug, therapist, zone: asked.zone, kept: asked.kept }
  const slotDay = asked.slot && dateIn(zone, asked.slot.startsAt)
  const askedWeek = asked.week ?? slotDay
  const read = await readWeek({ service: service.slug, therapist, zone, week: askedWeek, now })
  const week = withKept(read, {
    kept: await readKept(asked.kept),
    service: service.slug,
    chosen: asked.slot,
    zone,
  })
  const isAny = therapist === 'any'
  const chosen = asked.slot && slotKey(asked.slot)
  const nameOf = (slug: string) => therapistName(catalogue, slug)
  const hrefOf = (monday: string, day?: string) =>
    bookAddress({ ...choice, week: monday, day, slot: day ? asked.slot : undefined })
  const shared = { path: '/portal/book', hrefOf }
  const viewer = { locale: await getLocale(), timeZone: zone }
  const here =
    asked.slot &&
    localPath(viewer.locale, `${bookAddress({ ...choice, week: week.monday, slot: asked.slot })}#confirm`)
  return (
    <>
      <PageHeader title={isAny ? t('chooseTime') : t('chooseTimeWith', { name: nameOf(therapist) })} />
      <ChosenTags service={service} therapist={isAny ? t('any') : nameOf(therapist)} zone={asked.zone} />
      <div className="mt-8 grid gap-10 lg:grid-cols-[minmax(0,1fr)_22.5rem] lg:gap-12">
        <div className="grid content-start gap-6">
          <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
            <WeekSteps monday={week.monday} isFirst={week.isFirst} {...shared} />
            <ZoneChooser
              zone={zone}
              practiceZone={practice.timeZone}
              at={week.slots[0]?.startsAt ?? now}
              path={shared.path}
              keep={{ service: service.slug, therapist, slot: chosen, kept: asked.kept }}
            />
          </div>
          <TimeForm
            week={isAny ? { ...week, slots: oneForEachTime(week.slots, chosen) } : week}
            zone={zone}
            keep={choice}
            chosen={chosen}
            day={asked.day ?? slotDay}
            nameOf={isAny ? nameOf : undefined}
            {...shared}
          />
          {client && <WaitForm {...{ service: service.slug, therapist, monday: week.monday, zone }} />}
        </div>
        <SheetAside>
          {asked.slot && here && (
            <ConfirmBooking
              {...{ catalogue, client, service, viewer, week, asked: therapist, slot: asked.slot, here }}
              kept={asked.kept}
            />
          )}
        </SheetAside>
      </div>
    </>
  )
}
