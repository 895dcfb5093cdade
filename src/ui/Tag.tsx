import type { ReactNode } from 'react'

const TONES = {
  plain: 'bg-sand text-ink',
  card: 'bg-card text-ink',
  moss: 'bg-moss-wash text-moss-deep',
  clay: 'bg-clay-wash text-clay',
  honey: 'bg-honey-wash text-honey',
  lake: 'bg-lake-wash text-lake',
}

export type TagTone = keyof typeof TONES

export const Tag = ({ tone = 'plain', children }: { tone?: TagTone; children: ReactNode }) => (
  <span
    className={`inline-flex items-center gap-2 rounded-full px-3 py-0.5 text-s font-medium forced-colors:border ${TONES[tone]}`}
  >
    {children}
  </span>
)
