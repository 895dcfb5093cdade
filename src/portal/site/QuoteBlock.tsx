import { Band } from './Band'
import type { BlockOf, Placed } from './shown'

type Props = Placed & { block: BlockOf<'quote'>; title: string }

/** Words of somebody; a page that begins with them bears its title for whoever listens. */
export const QuoteBlock = ({ block, isFirst, title }: Props) => (
  <Band isFirst={isFirst} tone="sand">
    {isFirst && <h1 className="sr-only">{title}</h1>}
    <figure className="mx-auto max-w-3xl text-center">
      <blockquote
        className="font-display text-[clamp(1.6rem,1.2rem+1.8vw,2.5rem)] leading-snug font-[380]
        tracking-[-.02em] text-balance"
      >
        <p className="max-w-none">{block.text}</p>
      </blockquote>
      {block.by && <figcaption className="mt-5 text-soft">{block.by}</figcaption>}
    </figure>
  </Band>
)
