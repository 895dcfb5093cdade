import { getLocale, getTranslations } from 'next-intl/server'
import type { WaitView } from '@/contracts/waitlist'
import { ActionForm } from '@/ui/ActionForm'
import { Notice } from '@/ui/Notice'
import { SubmitButton } from '@/ui/SubmitButton'
import type { Catalogue } from '../answers'
import { serviceName, therapistName } from '../catalogue/nameOf'
import { readAnswer } from '../session/readAnswer'
import { dayWords } from '../time/timeWords'
import { addHours } from '../time/weeks'
import { leaveWaitlist } from './leaveWaitlist'

type Props = { catalogue: Catalogue; timeZone: string; done: unknown }

/** What one waits for, each with the way out; nothing where one waits for nothing. */
export const WaitList = async ({ catalogue, timeZone, done }: Props) => {
  const { items } = await readAnswer<{ items: WaitView[] }>('/portal/waitlist')
  const t = await getTranslations('Waiting')
  const left = done === 'left' && (
    <div id="left" className="my-6 max-w-2xl scroll-mt-6">
      <Notice tone="moss">{t('left')}</Notice>
    </div>
  )
  if (items.length === 0) return left || null
  const viewer = { locale: await getLocale(), timeZone }
  const named = (slug: string) => (slug === 'any' ? t('any') : therapistName(catalogue, slug))
  return (
    <section aria-labelledby="waiting" className="mt-10">
      {left}
      <h2 id="waiting" className="scroll-mt-6">
        {t('title')}
      </h2>
      <p className="mt-2 text-soft">{t('text')}</p>
      <ul>
        {items.map(({ id, service, therapist, from, to }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-4 border-b border-line py-4"
          >
            <span>
              {t('one', { service: serviceName(catalogue, service), therapist: named(therapist) })}
              <span className="block text-s text-soft">
                {t('window', { from: dayWords(from, viewer), to: dayWords(addHours(to, -1), viewer) })}
              </span>
            </span>
            <ActionForm action={leaveWaitlist} label={t('leave')}>
              <input type="hidden" name="wait" value={id} />
              <SubmitButton look="quiet">{t('leave')}</SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </section>
  )
}
