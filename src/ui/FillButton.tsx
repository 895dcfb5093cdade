'use client'

import type { ReactNode } from 'react'

type Props = { form: string; values: Record<string, string>; className?: string; children: ReactNode }

/** Fills the fields of a form that stands elsewhere on the page, and leads to its first one. */
export const FillButton = ({ form, values, className, children }: Props) => {
  const fill = () => {
    const target = document.getElementById(form)
    if (!(target instanceof HTMLFormElement)) return
    for (const [name, value] of Object.entries(values)) {
      const field = target.elements.namedItem(name)
      if (field instanceof HTMLInputElement) field.value = value
    }
    target.querySelector<HTMLElement>('[type=submit]')?.focus()
  }
  return (
    <button type="button" onClick={fill} className={className}>
      {children}
    </button>
  )
}
