import { useTranslations } from 'next-intl'
import { ForgetDrafts } from '@/ui/ForgetDrafts'
import { Notice } from '@/ui/Notice'

const DONE = ['verified', 'signed-out', 'password'] as const

/** Says what has just been done on the way to signing in. */
export const EntryNotice = ({ done }: { done: unknown }) => {
  const t = useTranslations('SignIn')
  const key = DONE.find((known) => known === done)
  return (
    key && (
      <div className="mb-6">
        {key === 'signed-out' && <ForgetDrafts />}
        <Notice tone="moss">{t(`done.${key}`)}</Notice>
      </div>
    )
  )
}
