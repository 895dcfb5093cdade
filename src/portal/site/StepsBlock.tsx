import { Band } from './Band'
import { BandTitle } from './BandTitle'
import type { BlockOf, Placed } from './shown'

type Props = Placed & { block: BlockOf<'steps'>; pageTitle: string }

/** In rows without a gap: two beside each other, four in one row or two and two, else three. */
const COLUMNS: Record<number, string> = { 1: '', 2: 'md:grid-cols-2', 4: 'md:grid-cols-2 lg:grid-cols-4' }

/** How something goes, one step after the other. */
export const StepsBlock = ({ block, isFirst, anchor, pageTitle }: Props) => {
  const heading = block.title || (isFirst ? pageTitle : '')
  const Step = heading && !isFirst ? 'h3' : 'h2'
  const columns = COLUMNS[block.steps?.length ?? 0] ?? 'md:grid-cols-3'
  return (
    <Band isFirst={isFirst} id={anchor}>
      {heading && <BandTitle title={heading} isFirst={isFirst} />}
      <ol className={`grid gap-x-10 gap-y-9 ${columns} ${heading ? 'mt-10' : ''}`}>
        {block.steps?.map(({ id, title, text }, index) => (
          <li key={id ?? title} className="grid content-start gap-3">
            <span aria-hidden="true" className="numeral text-[2.6rem] text-clay">
              {index + 1}
            </span>
            <Step className="text-l">{title}</Step>
            <p className="text-soft">{text}</p>
          </li>
        ))}
      </ol>
    </Band>
  )
}
