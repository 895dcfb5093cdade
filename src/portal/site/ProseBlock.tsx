import { Band } from './Band'
import { Prose } from './Prose'
import type { BlockOf, Placed } from './shown'

type Props = Placed & { block: BlockOf<'prose'>; title: string }

/** Running text; where it is all there is, under the title of the page. */
export const ProseBlock = ({ block, isFirst, title }: Props) =>
  isFirst || block.text ? (
    <Band isFirst={isFirst}>
      {isFirst && (
        <h1 className="mb-8 text-[clamp(2.25rem,1.5rem+3vw,3.5rem)] leading-[1.05] tracking-[-.025em]">
          {title}
        </h1>
      )}
      <Prose text={block.text} />
    </Band>
  ) : null
