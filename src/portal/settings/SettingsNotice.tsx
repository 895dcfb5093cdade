import { useTranslations } from 'next-intl'
import { Notice } from '@/ui/Notice'

const DONE = ['profile', 'password', 'sessions', 'not'] as const

export const SettingsNotice = ({ done }: { done: unknown }) => {
  const t = useTranslations('Settings')
  const key = DONE.find((known) => known === done)
  return (
    key && (
      <div className="mb-8 max-w-2xl">
        <Notice tone={key === 'not' ? 'clay' : 'moss'}>{t(`done.${key}`)}</Notice>
      </div>
    )
  )
}
