import type { Placed } from './shown'

type Props = Placed & { title: string; lead?: string | null; id?: string }

/** The heading of a part; of the first one, it is that of the page. */
export const BandTitle = ({ title, lead, isFirst, id }: Props) => (
  <div className="max-w-3xl">
    {isFirst ? (
      <h1 id={id} className="text-[clamp(2.25rem,1.5rem+3vw,3.5rem)] leading-[1.05] tracking-[-.025em]">
        {title}
      </h1>
    ) : (
      <h2 id={id} className="text-xl">
        {title}
      </h2>
    )}
    {lead && (
      <p className={`mt-4 whitespace-pre-line text-soft ${isFirst ? 'text-l leading-normal' : ''}`}>{lead}</p>
    )}
  </div>
)
