import { CallToActionBlock } from './CallToActionBlock'
import { FaqBlock } from './FaqBlock'
import { FormBlock } from './FormBlock'
import { HeroBlock } from './HeroBlock'
import { OffersBlock } from './OffersBlock'
import { ProseBlock } from './ProseBlock'
import { QuoteBlock } from './QuoteBlock'
import { StepsBlock } from './StepsBlock'
import type { Block } from './shown'
import { TextAndPictureBlock } from './TextAndPictureBlock'
import { TherapistsBlock } from './TherapistsBlock'

type Props = { block: Block; isFirst: boolean; title: string; place: string; isSent: boolean }

const OneBlock = ({ block, isFirst, title, place, isSent }: Props) => {
  switch (block.blockType) {
    case 'hero':
      return <HeroBlock block={block} isFirst={isFirst} />
    case 'textAndPicture':
      return <TextAndPictureBlock block={block} isFirst={isFirst} />
    case 'therapists':
      return <TherapistsBlock block={block} isFirst={isFirst} />
    case 'offers':
      return <OffersBlock block={block} isFirst={isFirst} />
    case 'steps':
      return <StepsBlock block={block} isFirst={isFirst} pageTitle={title} />
    case 'faq':
      return <FaqBlock block={block} isFirst={isFirst} />
    case 'quote':
      return <QuoteBlock block={block} isFirst={isFirst} title={title} />
    case 'callToAction':
      return <CallToActionBlock block={block} isFirst={isFirst} />
    case 'form':
      return <FormBlock block={block} isFirst={isFirst} place={place} isSent={isSent} />
    case 'prose':
      return <ProseBlock block={block} isFirst={isFirst} title={title} />
  }
}

type Page = { blocks: Block[]; title: string; place: string; isSent?: boolean }

/** A page from its blocks, in the order in which an editor put them. */
export const Blocks = ({ blocks, title, place, isSent = false }: Page) =>
  blocks.map((block, index) => (
    <OneBlock
      key={block.id ?? index}
      block={block}
      isFirst={index === 0}
      title={title}
      place={place}
      isSent={isSent}
    />
  ))
