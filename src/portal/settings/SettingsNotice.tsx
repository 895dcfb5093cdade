import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Notice } from '@/ui/Notice'

/** What can have been done, and the section it belongs to. */
const DONE = {
  profile: 'profile',
  password: 'password',
  sessions: 'sessions',
  not: 'sessions',
  notices: 'notices',
  feeds: 'feeds',
  feedGone: 'feeds',
  handover: 'handovers',
  notHandover: 'handovers',
  consents: 'consents',
  notConsents: 'consents',
  copy: 'copy',
  erasure: 'erasure',
  erasureBack: 'erasure',
  notErasure: 'erasure',
  restricted: 'use',
  lifted: 'use',
  notUse: 'use',
  correction: 'correct',
} as const

type Done = keyof typeof DONE

const FAILED: Done[] = ['not', 'notHandover', 'notConsents', 'feedGone', 'notErasure', 'notUse']

type Props = {
  done: unknown
  section: (typeof DONE)[Done]
  /** The way to take it back, where there is one. */
  children?: ReactNode
}

const isDone = (done: unknown): done is Done => typeof done === 'string' && Object.hasOwn(DONE, done)

/** Says in its own section, where the way back from the errand leads, what has been done. */
export const SettingsNotice = ({ done, section, children }: Props) => {
  const t = useTranslations('Settings')
  if (!isDone(done) || DONE[done] !== section) return null
  return (
    <div className="mb-6">
      <Notice tone={FAILED.includes(done) ? 'clay' : 'moss'}>
        {t(`done.${done}`)}
        {children}
      </Notice>
    </div>
  )
}
