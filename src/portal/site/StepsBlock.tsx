import { Band } from './Band'
import { BandTitle } from './BandTitle'
import type { BlockOf, Placed } from './shown'

type Props = Placed & { block: BlockOf<'steps'> }

/** How something goes, one step after the other. */
export const StepsBlock = ({ block, isFirst }: Props) => (
  <Band isFirst={isFirst} id="how">
    {block.title && <BandTitle title={block.title} isFirst={isFirst} />}
    <ol className={`grid gap-x-10 gap-y-9 md:grid-cols-3 ${block.title ? 'mt-10' : ''}`}>
      {block.steps?.map(({ id, title, text }, index) => (
        <li key={id ?? title} className="grid content-start gap-3">
          <span aria-hidden="true" className="numeral text-[2.6rem] text-clay">
            {index + 1}
          </span>
          {block.title ? <h3>{title}</h3> : <h2 className="text-l">{title}</h2>}
          <p className="text-soft">{text}</p>
        </li>
      ))}
    </ol>
  </Band>
)
