import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Room } from '@/ui/drawings/Room'

/** The place beside the week where the sheet of the chosen time stands. */
export const SheetAside = ({ empty, children }: { empty?: string; children?: ReactNode }) => {
  const t = useTranslations('Sheet')
  return (
    <aside
      id="confirm"
      aria-live="polite"
      aria-label={t('label')}
      className="self-start rounded-card border border-line bg-card p-6 shadow-sheet lg:sticky lg:top-6 lg:scroll-mt-80"
    >
      {children || (
        <div className="grid gap-3 text-soft">
          <Room className="w-44" />
          <p>{empty ?? t('empty')}</p>
        </div>
      )}
    </aside>
  )
}
