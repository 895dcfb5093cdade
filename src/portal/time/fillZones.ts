import { zoneGroups } from './zoneGroups'

/**
 * Writes every zone, by region, under the one that stands in a select. By hand and once the browser has
 * nothing else to do: four hundred options made by React, or sent with a page, held it up longer than all
 * else on it.
 */
export const fillZones = (select: HTMLSelectElement | null) => {
  if (!select) return
  const fill = () => {
    const groups = zoneGroups(select.value).map(({ label = '', options }) => {
      const group = Object.assign(document.createElement('optgroup'), { label })
      group.append(...options.map((option) => new Option(option.label, option.value)))
      return group
    })
    select.append(...groups)
  }
  if ('requestIdleCallback' in window) window.requestIdleCallback(fill)
  // Safari has no word for it.
  else setTimeout(fill)
}
