import type { OptionGroup } from '@/ui/SelectField'

/**
 * Every zone by region for a select; the given one is among them even where this machine does not list it.
 */
export const zoneGroups = (current: string): OptionGroup[] => {
  const regions = new Map<string, { value: string; label: string }[]>()
  for (const zone of new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', current])) {
    const region = zone.includes('/') ? zone.slice(0, zone.indexOf('/')) : 'UTC'
    const label = zone.slice(zone.indexOf('/') + 1).replaceAll('_', ' ')
    regions.set(region, [...(regions.get(region) ?? []), { value: zone, label }])
  }
  return [...regions].sort(([a], [b]) => a.localeCompare(b)).map(([label, options]) => ({ label, options }))
}
