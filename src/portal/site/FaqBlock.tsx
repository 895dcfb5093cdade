import { Band } from './Band'
import { BandTitle } from './BandTitle'
import type { BlockOf, Placed } from './shown'

type Props = Placed & { block: BlockOf<'faq'> }

/** Questions that open by themselves, without any script. */
export const FaqBlock = ({ block, isFirst, anchor }: Props) => (
  <Band isFirst={isFirst} id={anchor}>
    <div className="grid gap-x-16 gap-y-8 lg:grid-cols-[.8fr_1.2fr]">
      <BandTitle title={block.title} isFirst={isFirst} />
      <div className="border-t border-line">
        {block.questions?.map(({ id, question, answer }) => (
          <details key={id ?? question} className="group border-b border-line">
            <summary className="flex min-h-16 items-center justify-between gap-6 py-4 font-semibold">
              {question}
              <svg
                aria-hidden="true"
                viewBox="0 0 24 24"
                className="size-6 flex-none text-moss transition-transform group-open:rotate-45"
              >
                <path className="l" d="M12 5v14M5 12h14" />
              </svg>
            </summary>
            <p className="pb-6 whitespace-pre-line text-soft">{answer}</p>
          </details>
        ))}
      </div>
    </div>
  </Band>
)
