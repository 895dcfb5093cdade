import type { DayOfTimes } from '@/ui/WeekOfTimes'
import type { Slot } from '../answers'
import { clockWords, dayWords, hourOf, offsetWords, shortDayWords, weekdayWords } from '../time/timeWords'
import type { Viewer } from '../time/viewer'
import { addDays, dateIn } from '../time/weeks'
import { type Part, partsOfDay } from './partsOfDay'
import { slotKey } from './slotKey'

type Asked = {
  monday: string
  slots: Slot[]
  viewer: Viewer
  /** Names a therapist beside each time, where the times are of more than one. */
  nameOf?: (therapist: string) => string
  partName: (part: Part) => string
}

const firstName = (name: string) => name.replace(/^(Dr|Prof)\.? /, '').split(' ')[0] ?? name

const optionOf = (slot: Slot, { viewer, nameOf }: Asked) => {
  const clock = clockWords(slot.startsAt, { ...viewer })
  const [wall = clock] = clock.split(' (')
  const name = nameOf && firstName(nameOf(slot.therapist))
  const note = [offsetWords(slot.startsAt, viewer), name].filter(Boolean).join(' · ') || undefined
  const spoken = [wall, note, dayWords(slot.startsAt, viewer)].filter(Boolean).join(', ')
  return { value: slotKey(slot), at: slot.startsAt, clock: wall, note, spoken }
}

/** Free times as the seven days that the visitor's own calendar shows. */
export const weekDays = (asked: Asked): DayOfTimes[] => {
  const plain: Viewer = { locale: asked.viewer.locale, timeZone: 'UTC' }
  return Array.from({ length: 7 }, (_, index) => {
    const date = addDays(asked.monday, index)
    const noon = `${date}T12:00:00Z`
    const slots = asked.slots.filter((slot) => dateIn(asked.viewer.timeZone, slot.startsAt) === date)
    const parts = partsOfDay(slots, ({ startsAt }) => hourOf(startsAt, asked.viewer)).map(
      ({ part, times }) => ({
        part,
        label: asked.partName(part),
        times: times.map((slot) => optionOf(slot, asked)),
      }),
    )
    return { date, weekday: weekdayWords(noon, plain), day: shortDayWords(noon, plain), parts }
  })
}
