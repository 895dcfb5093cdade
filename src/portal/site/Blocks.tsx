import { anchorsOf } from '@/domain/site/anchorsOf'
import { CallToActionBlock } from './CallToActionBlock'
import { FaqBlock } from './FaqBlock'
import { FormBlock } from './FormBlock'
import { HeroBlock } from './HeroBlock'
import { OffersBlock } from './OffersBlock'
import { ProseBlock } from './ProseBlock'
import { QuestionFacts } from './QuestionFacts'
import { QuoteBlock } from './QuoteBlock'
import { StepsBlock } from './StepsBlock'
import type { Block, Placed } from './shown'
import { TextAndPictureBlock } from './TextAndPictureBlock'
import { TherapistsBlock } from './TherapistsBlock'

type Props = Placed & { block: Block; title: string; place: string; isSent: boolean }

const OneBlock = ({ block, title, place, isSent, ...placed }: Props) => {
  switch (block.blockType) {
    case 'hero':
      return <HeroBlock block={block} {...placed} />
    case 'textAndPicture':
      return <TextAndPictureBlock block={block} {...placed} />
    case 'therapists':
      return <TherapistsBlock block={block} {...placed} />
    case 'offers':
      return <OffersBlock block={block} {...placed} />
    case 'steps':
      return <StepsBlock block={block} {...placed} pageTitle={title} />
    case 'faq':
      return <FaqBlock block={block} {...placed} />
    case 'quote':
      return <QuoteBlock block={block} {...placed} title={title} />
    case 'callToAction':
      return <CallToActionBlock block={block} {...placed} />
    case 'form':
      return <FormBlock block={block} {...placed} place={place} isSent={isSent} />
    case 'prose':
      return <ProseBlock block={block} {...placed} title={title} />
  }
}

type Page = { blocks: Block[]; title: string; place: string; isSent?: boolean }

/** A page from its blocks, in the order in which an editor put them. */
export const Blocks = ({ blocks, title, place, isSent = false }: Page) => {
  const anchors = anchorsOf(blocks)
  return (
    <>
      {blocks.map((block, index) => (
        <OneBlock
          key={block.id ?? index}
          block={block}
          isFirst={index === 0}
          anchor={anchors[index]}
          title={title}
          place={place}
          isSent={isSent}
        />
      ))}
      <QuestionFacts blocks={blocks} />
    </>
  )
}
