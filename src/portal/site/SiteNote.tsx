import type { ReactNode } from 'react'

/** Said above a page, so that nobody takes it for what it is not. */
export const SiteNote = ({ children }: { children: ReactNode }) => (
  <p className="max-w-none bg-honey-wash px-5 py-2 text-center text-s text-ink" role="status">
    {children}
  </p>
)
