import { Band } from './Band'
import { BandTitle } from './BandTitle'
import { Picture } from './Picture'
import { Prose } from './Prose'
import type { BlockOf, Placed } from './shown'
import { WayOn } from './WayOn'

type Props = Placed & { block: BlockOf<'textAndPicture'> }

/** Words on one side, a picture on the other; on a telephone one after the other. */
export const TextAndPictureBlock = ({ block, isFirst }: Props) => {
  const isShown = Boolean(block.picture ?? block.drawing)
  return (
    <Band isFirst={isFirst}>
      <div className={`grid items-center gap-x-16 gap-y-8 ${isShown ? 'lg:grid-cols-2' : ''}`}>
        <div>
          <BandTitle title={block.title} isFirst={isFirst} />
          <Prose text={block.text} className="mt-5" />
          <p className="mt-6 empty:hidden">
            <WayOn way={block.link} look="quiet" />
          </p>
        </div>
        {isShown && (
          <div
            className={`overflow-hidden rounded-card bg-sand ${block.side === 'left' ? 'lg:order-first' : ''}`}
          >
            <Picture of={block} sizes="(min-width: 64rem) 45vw, 100vw" isFirst={isFirst} />
          </div>
        )}
      </div>
    </Band>
  )
}
