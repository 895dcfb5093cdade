import { Band } from './Band'
import { BandTitle } from './BandTitle'
import { Picture } from './Picture'
import type { BlockOf, Placed } from './shown'
import { WayOn } from './WayOn'

type Props = Placed & { block: BlockOf<'callToAction'> }

/** The end of a page: what one can do now. */
export const CallToActionBlock = ({ block, isFirst }: Props) => (
  <Band isFirst={isFirst}>
    <div className="grid overflow-hidden rounded-card bg-moss-wash md:grid-cols-[1.2fr_.8fr] md:items-stretch">
      <div className="p-7 sm:p-10 lg:p-14">
        <BandTitle title={block.title} lead={block.lead} isFirst={isFirst} />
        <div className="mt-8 flex flex-wrap gap-3 empty:hidden">
          <WayOn way={block.main} />
          <WayOn way={block.other} look="quiet" />
        </div>
      </div>
      <div className="flex items-end">
        <Picture of={block} sizes="(min-width: 48rem) 35vw, 100vw" />
      </div>
    </div>
  </Band>
)
