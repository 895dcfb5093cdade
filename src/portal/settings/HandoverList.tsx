import { useLocale, useTranslations } from 'next-intl'
import type { HandoverView } from '@/contracts/notes'
import { SubmitButton } from '@/ui/SubmitButton'
import { When } from '@/ui/When'
import { momentWords } from '../time/timeWords'
import { decideHandover } from './decideHandover'
import { withdrawHandover } from './withdrawHandover'

type Props = { handovers: HandoverView[]; timeZone: string }

/** What the practice asks about a client's notes, and what the client has said to it. */
export const HandoverList = ({ handovers, timeZone }: Props) => {
  const t = useTranslations('Handover')
  const locale = useLocale()
  const viewer = { locale, timeZone }
  return (
    <ul>
      {handovers.map(({ id, words, askedAt, decision, decidedAt, withdrawnAt }) => (
        <li key={id} className="grid gap-4 border-t border-line py-5">
          {words[locale].map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          <p className="text-soft">
            {t(withdrawnAt ? 'withdrawn' : (decision ?? 'asked'))}{' '}
            <When at={withdrawnAt ?? decidedAt ?? askedAt}>
              {momentWords(withdrawnAt ?? decidedAt ?? askedAt, viewer)}
            </When>
          </p>
          {!decision && (
            <form action={decideHandover} className="flex flex-wrap gap-3">
              <input type="hidden" name="handover" value={id} />
              <SubmitButton size="small" name="decision" value="consented">
                {t('consent')}
              </SubmitButton>
              <SubmitButton look="quiet" size="small" name="decision" value="declined">
                {t('decline')}
              </SubmitButton>
            </form>
          )}
          {decision === 'consented' && !withdrawnAt && (
            <form action={withdrawHandover}>
              <input type="hidden" name="handover" value={id} />
              <SubmitButton look="quiet" size="small">
                {t('withdraw')}
              </SubmitButton>
            </form>
          )}
        </li>
      ))}
    </ul>
  )
}
