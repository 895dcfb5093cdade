import { useLocale, useTranslations } from 'next-intl'
import { localPath } from '@/i18n/localPath'
import { buttonClass } from '@/ui/buttonClass'
import { ZoneField } from '../time/ZoneField'
import { ZoneNote } from '../time/ZoneNote'

type Props = {
  zone: string
  practiceZone: string
  at: string
  path: string
  keep: Record<string, string | undefined>
}

/** Names the zone of the times and, opened, changes it for this page. */
export const ZoneChooser = ({ zone, practiceZone, at, path, keep }: Props) => {
  const t = useTranslations('Zone')
  const action = localPath(useLocale(), path)
  return (
    <details className="max-w-full">
      <summary className="flex min-h-11 flex-wrap items-center gap-x-2">
        <ZoneNote zone={zone} practiceZone={practiceZone} at={at} />
        <span className="text-s text-moss underline underline-offset-4">{t('change')}</span>
      </summary>
      <form
        method="get"
        action={action}
        className="mt-2 mb-4 grid gap-4 rounded-card border border-line bg-card p-5"
      >
        {Object.entries(keep).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <ZoneField name="zone" label={t('label')} value={zone} />
        <button type="submit" className={buttonClass('quiet', 'small')}>
          {t('use')}
        </button>
      </form>
    </details>
  )
}
