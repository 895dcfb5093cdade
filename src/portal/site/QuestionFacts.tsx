import { JsonLd } from './JsonLd'
import type { Block } from './shown'

/** What a page answers, for programs that read: one list, however many blocks of questions it has. */
export const QuestionFacts = ({ blocks }: { blocks: Block[] }) => {
  const asked = blocks.flatMap((block) => (block.blockType === 'faq' ? (block.questions ?? []) : []))
  if (asked.length === 0) return null
  const mainEntity = asked.map(({ question, answer }) => ({
    '@type': 'Question',
    name: question,
    acceptedAnswer: { '@type': 'Answer', text: answer },
  }))
  return <JsonLd of={{ '@type': 'FAQPage', mainEntity }} />
}
