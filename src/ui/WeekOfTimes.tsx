import type { ReactNode } from 'react'
import { TimeChoice, type TimeOption } from './TimeChoice'

export type PartOfTimes = { part: string; label: string; times: TimeOption[] }
export type DayOfTimes = { date: string; weekday: string; day: string; parts: PartOfTimes[] }

type Props = {
  legend: string
  name: string
  none: string
  chosen?: string
  days: DayOfTimes[]
  /** The one day that a narrow screen shows. */
  open: string
  /** Leads to the other days; a wide screen shows all of them at once. */
  steps: ReactNode
}

/**
 * Seven days of times as native radios: columns on a wide screen whose parts of the day stand in line with
 * each other, one day on a narrow one.
 */
export const WeekOfTimes = ({ legend, name, none, chosen, days, open, steps }: Props) => (
  <>
    {steps}
    <fieldset>
      <legend className="sr-only">{legend}</legend>
      <div className="grid md:grid-cols-7 md:grid-rows-[repeat(4,auto)] md:gap-x-3">
        {days.map((day) => (
          <section
            key={day.date}
            aria-label={`${day.weekday} ${day.day}`}
            className={`${day.date === open ? '' : 'max-md:hidden'} content-start md:row-span-4 md:grid
              md:grid-rows-subgrid`}
          >
            <p className="hidden leading-tight md:mb-3 md:block">
              <span className="block font-semibold">{day.weekday}</span>
              <time dateTime={day.date} className="text-s text-soft">
                {day.day}
              </time>
            </p>
            {day.parts.every(({ times }) => times.length === 0) && (
              <p
                className="grid min-h-11 place-items-center self-start rounded-control border border-dashed
                  border-line px-1 text-center text-s leading-tight text-soft"
              >
                {none}
              </p>
            )}
            {day.parts.map(
              ({ part, label, times }, row) =>
                times.length > 0 && (
                  <PartOfDay key={part} label={label} row={row}>
                    {times.map((time) => (
                      <TimeChoice key={time.value} name={name} option={time} chosen={chosen === time.value} />
                    ))}
                  </PartOfDay>
                ),
            )}
          </section>
        ))}
      </div>
    </fieldset>
  </>
)

const ROWS = ['md:row-start-2', 'md:row-start-3', 'md:row-start-4']

const PartOfDay = ({ label, row, children }: { label: string; row: number; children: ReactNode }) => (
  <div className={`mb-5 self-start ${ROWS[row]}`}>
    <h3 className="mb-2 font-sans text-s font-normal tracking-normal text-soft md:sr-only">{label}</h3>
    <div className="grid grid-cols-[repeat(auto-fill,minmax(5.25rem,1fr))] gap-2 md:grid-cols-1">
      {children}
    </div>
  </div>
)
