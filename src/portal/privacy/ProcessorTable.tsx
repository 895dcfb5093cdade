import { useTranslations } from 'next-intl'
import type { Processor } from '@/server/processors'

/** Who sees what of a client's data, as the practice is set up now. */
export const ProcessorTable = ({ processors }: { processors: Processor[] }) => {
  const t = useTranslations('Privacy')
  return (
    <dl className="grid gap-6">
      {processors.map(({ role, name }) => (
        <div key={role} className="border-t border-line pt-4">
          <dt className="font-semibold">
            {name}: {t(`processor.${role}.does`)}
          </dt>
          <dd className="text-soft">
            {t('sees')}: {t(`processor.${role}.sees`)}
          </dd>
        </div>
      ))}
    </dl>
  )
}
