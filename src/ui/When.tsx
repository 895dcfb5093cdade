import type { ReactNode } from 'react'

/** A moment in words for people and as an instant for programs. */
export const When = ({ at, children }: { at: string; children: ReactNode }) => (
  <time dateTime={at}>{children}</time>
)
