/** The time of day of an instant by the clock of `timeZone`, `HH:MM`, in both languages of the panel. */
export function clockText(instant: number | string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(
    new Date(instant),
  )
}
