import { dateTag } from '../panel/dateTag'

/** A part of a whole in per cent; a dash where there is no whole. */
export function shareText(part: number, whole: number, language: string): string {
  if (whole === 0) return '–'
  return new Intl.NumberFormat(dateTag(language), { style: 'percent' }).format(part / whole)
}
