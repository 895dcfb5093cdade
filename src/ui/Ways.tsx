type Props = { heading?: string; ways: { href: string; label: string }[] }

export const Ways = ({ heading, ways }: Props) => (
  <div className="mt-3">
    {heading && <p className="font-semibold">{heading}</p>}
    <ul className="mt-2 grid gap-2">
      {ways.map((way) => (
        <li key={way.href}>
          <a
            href={way.href}
            className="flex min-h-11 items-center rounded-control border border-edge bg-card px-4 text-ink"
          >
            {way.label}
          </a>
        </li>
      ))}
    </ul>
  </div>
)
