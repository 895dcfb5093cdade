'use client'

import { useEffect, useRef } from 'react'

/** Sets a select of time zones to the visitor's own, unless it was touched before. */
export const DetectZone = ({ name }: { name: string }) => {
  const mark = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const select = mark.current?.closest('form')?.elements.namedItem(name)
    if (!(select instanceof HTMLSelectElement)) return
    if (!select.selectedOptions[0]?.defaultSelected) return
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
    if ([...select.options].some((option) => option.value === zone)) select.value = zone
  }, [name])
  return <span ref={mark} hidden />
}
