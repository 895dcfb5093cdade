/** How dates, numbers and money are written in a language of the panel: the day before the month. */
export function dateTag(language: string): string {
  return language === 'de' ? 'de-DE' : 'en-GB'
}
