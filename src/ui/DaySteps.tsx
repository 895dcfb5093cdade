import Link from 'next/link'

export type DayStep = { date: string; weekday: string; number: string; spoken: string; href: string | null }

type Props = { label: string; none: string; open: string; steps: DayStep[] }

const tab = `grid min-h-14 content-center justify-items-center rounded-control border leading-tight no-underline`

/** The days of a week for a screen that shows one of them; those without times lead nowhere. */
export const DaySteps = ({ label, none, open, steps }: Props) => (
  <nav aria-label={label} className="md:hidden">
    <ol className="grid grid-cols-7 gap-1">
      {steps.map(({ date, weekday, number, spoken, href }) => (
        <li key={date}>
          {href ? (
            <Link
              href={href}
              prefetch={false}
              scroll={false}
              aria-label={spoken}
              aria-current={date === open ? 'date' : undefined}
              className={`${tab} border-edge bg-card text-ink aria-[current=date]:border-moss
                aria-[current=date]:bg-moss aria-[current=date]:text-on-moss
                forced-colors:aria-[current=date]:outline-3`}
            >
              <span className="text-s">{weekday}</span>
              <span className="font-semibold">{number}</span>
            </Link>
          ) : (
            <span className={`${tab} border-transparent text-soft`}>
              <span className="text-s" aria-hidden="true">
                {weekday}
              </span>
              <span aria-hidden="true">{number}</span>
              <span className="sr-only">
                {spoken}: {none}
              </span>
            </span>
          )}
        </li>
      ))}
    </ol>
  </nav>
)
