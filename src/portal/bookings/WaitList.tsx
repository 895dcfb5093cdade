import { getTranslations } from 'next-intl/server'
import { Notice } from '@/ui/Notice'
import type { Catalogue, Wait } from '../answers'
import { readAnswer } from '../session/readAnswer'
import { WaitRow } from './WaitRow'

type Props = { catalogue: Catalogue; timeZone: string; done: unknown }

/** What one waits for, each with the way out; nothing where one waits for nothing. */
export const WaitList = async ({ catalogue, timeZone, done }: Props) => {
  const { items } = await readAnswer<{ items: Wait[] }>('/portal/waitlist')
  const t = await getTranslations('Waiting')
  const left = done === 'left' && (
    <div id="left" className="my-6 max-w-2xl scroll-mt-6">
      <Notice tone="moss">{t('left')}</Notice>
    </div>
  )
  if (items.length === 0) return left || null
  return (
    <section aria-labelledby="waiting" className="mt-10">
      {left}
      <h2 id="waiting" className="scroll-mt-6">
        {t('title')}
      </h2>
      <p className="mt-2 text-soft">{t('text')}</p>
      <ul>
        {items.map((wait) => (
          <WaitRow key={wait.id} {...{ wait, catalogue, timeZone }} />
        ))}
      </ul>
    </section>
  )
}
