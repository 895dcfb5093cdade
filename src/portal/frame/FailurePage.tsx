'use client'

import { useTranslations } from 'next-intl'
import { buttonClass } from '@/ui/buttonClass'

type Props = { error: Error & { digest?: string }; reset: () => void }

export const FailurePage = ({ error, reset }: Props) => {
  const t = useTranslations('Failure')
  return (
    <div role="alert" className="wrap grid justify-items-start gap-4 py-16">
      <h1>{t('title')}</h1>
      <p className="text-soft">{t('text')}</p>
      <p className="text-soft">{t('stays')}</p>
      <button type="button" onClick={reset} className={buttonClass()}>
        {t('again')}
      </button>
      {error.digest && <p className="text-s text-soft">{t('number', { number: error.digest })}</p>}
    </div>
  )
}
