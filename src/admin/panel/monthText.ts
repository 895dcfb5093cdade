import { dateTag } from './dateTag'

/** A month, `YYYY-MM`, by its short name: `Nov`, and with its year where `year` is asked for. */
export function monthText(month: string, language: string, year?: 'numeric'): string {
  const shape = { month: 'short', year, timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(dateTag(language), shape).format(new Date(`${month}-01T00:00:00Z`))
}
