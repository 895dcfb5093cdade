import { useLocale, useTranslations } from 'next-intl'
import type { ExportState } from '@/contracts/rights'
import { ActionForm } from '@/ui/ActionForm'
import { buttonClass } from '@/ui/buttonClass'
import { Field } from '@/ui/Field'
import { Notice } from '@/ui/Notice'
import { SubmitButton } from '@/ui/SubmitButton'
import { momentWords } from '../time/timeWords'
import { askCopy } from './askCopy'

type Props = { state: ExportState; timeZone: string }

/** A copy of one's record: taken by a plain form where it is ready, asked for with the password before. */
export const RecordCopy = ({ state: { ready, offeredAt }, timeZone }: Props) => {
  const t = useTranslations('Settings')
  const field = useTranslations('Fields')
  const viewer = { locale: useLocale(), timeZone }
  return (
    <div className="grid gap-6">
      {ready && (
        <form method="post" action={ready.url} className="grid gap-2">
          <div>
            <button type="submit" className={buttonClass()}>
              {t('copyTake')}
            </button>
          </div>
          <p className="text-soft">{t('copyOnce', { time: momentWords(ready.expiresAt, viewer) })}</p>
        </form>
      )}
      {!ready && offeredAt && <Notice>{t('copyOffered')}</Notice>}
      {!ready && (
        <ActionForm action={askCopy} label={t('copy')}>
          <Field
            name="password"
            type="password"
            label={field('currentPassword')}
            autoComplete="current-password"
            required
          />
          <div>
            <SubmitButton look="quiet">{t('copyAsk')}</SubmitButton>
          </div>
        </ActionForm>
      )}
    </div>
  )
}
