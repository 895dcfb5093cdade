'use client'

import { useFormStatus } from 'react-dom'

/** What is on its way, where it will stand, from the moment it is sent. */
export const Sending = ({ label, withFiles }: { label: string; withFiles: string }) => {
  const { pending, data } = useFormStatus()
  const body = data?.get('body')
  const hasFiles = data?.getAll('files').some((file) => file instanceof File && file.size > 0)
  if (!pending || typeof body !== 'string' || !body.trim()) return null
  return (
    <div className="ms-auto max-w-[88%] rounded-card rounded-br-[4px] bg-moss-wash px-4 py-3 md:max-w-[76%]">
      <p className="line-clamp-6 break-words whitespace-pre-wrap">{body.trim()}</p>
      <p className="mt-1.5 text-[0.9375rem] leading-snug text-soft">{hasFiles ? withFiles : label}</p>
      {hasFiles && <progress aria-label={withFiles} className="mt-2 w-full" />}
    </div>
  )
}
