'use client'

import { useContext, useEffect, useState } from 'react'
import { FormStateContext } from '@/ui/formState'
import { inputClass } from '@/ui/inputClass'
import { SelectField } from '@/ui/SelectField'
import { fillZones } from './fillZones'
import { zoneCity } from './zoneCity'
import { zoneGroups } from './zoneGroups'

type Props = {
  name: string
  label: string
  hint?: string
  value: string
  /** The browser's own zone stands for `value` until somebody chooses. */
  detects?: boolean
}

const only = (zone: string) => [{ options: [{ value: zone, label: zoneCity(zone) }] }]

/**
 * A select of time zones. Four hundred options weigh more than the rest of a page: where scripts run, the
 * page comes without them, and they are written once it stands.
 */
export const ZoneField = ({ value, detects = false, ...field }: Props) => {
  const [first, setFirst] = useState('')
  const typed = useContext(FormStateContext).typed?.[field.name]
  useEffect(() => {
    setFirst(detects ? Intl.DateTimeFormat().resolvedOptions().timeZone : value)
  }, [detects, value])
  if (first) {
    const groups = only(typed ?? first)
    return <SelectField {...field} value={first} groups={groups} whenThere={fillZones} />
  }
  return (
    <>
      <noscript>
        <SelectField {...field} value={value} groups={zoneGroups(value)} />
      </noscript>
      <div className="grid gap-2 noscript:hidden">
        <span className="font-semibold">{field.label}</span>
        {field.hint && <span className="-mt-1 text-s text-soft">{field.hint}</span>}
        <span className={`flex items-center ${inputClass}`}>{zoneCity(value)}</span>
        {/* After the one without scripts: of two answers the first counts. */}
        <input type="hidden" name={field.name} value={value} />
      </div>
    </>
  )
}
