import { readMoment } from '@/portal/time/readMoment'
import { Tag } from '@/ui/Tag'
import { readCatalogue } from '../catalogue/readCatalogue'
import { Band } from './Band'
import { NextFree } from './NextFree'
import { Picture } from './Picture'
import { readNextFree } from './readNextFree'
import type { BlockOf, Placed } from './shown'
import { WayOn } from './WayOn'

const SHOWN = 3

const FreeTimes = async ({ block }: { block: BlockOf<'hero'> }) => {
  const catalogue = await readCatalogue()
  const now = readMoment()
  const free = await readNextFree(catalogue, now, SHOWN)
  return <NextFree catalogue={catalogue} free={free} now={now} scene={block} />
}

/** The opening of a page: what it is, one way on, and beside it what is free or a picture. */
export const HeroBlock = ({ block, isFirst }: Placed & { block: BlockOf<'hero'> }) => {
  const Heading = isFirst ? 'h1' : 'h2'
  const isShown = block.showsFreeTimes || block.picture || block.drawing
  return (
    <Band isFirst={isFirst}>
      <div className={`grid items-center gap-x-16 gap-y-10 ${isShown ? 'lg:grid-cols-[1.15fr_.85fr]' : ''}`}>
        <div>
          {block.eyebrow && <Tag tone="moss">{block.eyebrow}</Tag>}
          <Heading className="mt-5 text-xxl leading-[1.02] tracking-[-.03em]">
            {block.title} {block.accent && <span className="text-moss">{block.accent}</span>}
          </Heading>
          {block.lead && (
            <p className="mt-6 whitespace-pre-line text-l leading-normal text-soft">{block.lead}</p>
          )}
          <div className="mt-8 flex flex-wrap gap-3 empty:hidden">
            <WayOn way={block.main} />
            <WayOn way={block.other} look="quiet" />
          </div>
          {block.note && <p className="mt-6 text-s text-soft">{block.note}</p>}
        </div>
        {block.showsFreeTimes && <FreeTimes block={block} />}
        {isShown && !block.showsFreeTimes && (
          <div className="overflow-hidden rounded-card border border-line bg-sand">
            <Picture of={block} sizes="(min-width: 64rem) 40vw, 100vw" isFirst={isFirst} />
          </div>
        )}
      </div>
    </Band>
  )
}
