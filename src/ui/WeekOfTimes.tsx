import { TimeChoice, type TimeOption } from './TimeChoice'

export type DayOfTimes = { date: string; weekday: string; day: string; times: TimeOption[] }

type Props = { legend: string; name: string; none: string; chosen?: string; days: DayOfTimes[] }

/** Seven days of times as native radios: columns on a wide screen, rows on a narrow one. */
export const WeekOfTimes = ({ legend, name, none, chosen, days }: Props) => (
  <fieldset>
    <legend className="sr-only">{legend}</legend>
    <div className="grid gap-3 md:grid-cols-7">
      {days.map((day) => (
        <section
          key={day.date}
          aria-label={`${day.weekday} ${day.day}`}
          className="grid grid-cols-[4.75rem_1fr] items-start gap-3 border-t border-line pt-3 md:block
            md:border-0 md:pt-0"
        >
          <p className="leading-tight md:mb-3">
            <span className="block font-semibold">{day.weekday}</span>
            <time dateTime={day.date} className="text-s text-soft">
              {day.day}
            </time>
          </p>
          {day.times.length === 0 ? (
            <p
              className="grid min-h-11 place-items-center rounded-control border border-dashed border-line px-1
                text-center text-s leading-tight text-soft"
            >
              {none}
            </p>
          ) : (
            <div className="grid grid-cols-[repeat(auto-fill,minmax(5.25rem,1fr))] gap-2 md:grid-cols-1">
              {day.times.map((time) => (
                <TimeChoice key={time.value} name={name} option={time} chosen={chosen === time.value} />
              ))}
            </div>
          )}
        </section>
      ))}
    </div>
  </fieldset>
)
