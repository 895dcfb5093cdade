/** `Europe/Lisbon` -> `Lisbon`. */
export const zoneCity = (zone: string) => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
