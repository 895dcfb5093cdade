'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, useTransition } from 'react'

type Props = { id: string; action: string; label: string; className?: string; children: ReactNode }

const addressOf = (form: HTMLFormElement, action: string) => {
  const typed = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') typed.append(name, value)
  return `${action.split('#')[0]}?${typed}`
}

/**
 * A form that asks for a page by its address. Without scripts it is sent by its button; with them the page
 * follows each choice, and the address with it, so that reloading keeps the choice.
 */
export const SubmitOnChoice = ({ id, action, label, className, children }: Props) => {
  const router = useRouter()
  const [pending, start] = useTransition()
  const follow = (event: FormEvent<HTMLFormElement>) => {
    const form = event.currentTarget
    start(() => router.replace(addressOf(form, action), { scroll: false }))
  }
  return (
    <form
      id={id}
      action={action}
      method="get"
      aria-label={label}
      aria-busy={pending}
      onChange={follow}
      className={className}
    >
      {children}
    </form>
  )
}
