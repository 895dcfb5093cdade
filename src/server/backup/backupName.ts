import { DAY_MS } from '@/domain/scheduling/instant'

const NAME = /^trs-(\d{4})-(\d{2})-(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z(\.keys)?$/
/** However old they are: so many are kept. */
const KEPT_AT_LEAST = 3

/** What a backup of this moment (epoch milliseconds) is called: later ones sort later. */
export function backupName(at: number): string {
  return `trs-${new Date(at).toISOString().replaceAll(/[:.]/g, '')}`
}

/** @returns epoch milliseconds, or null where the file is no data file of a backup */
export function backupTime(name: string): number | null {
  const [, year, month, day, hour, minute, second, part, keys] = NAME.exec(name) ?? []
  if (!year || keys) return null
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${part}Z`)
}

/** Data files, oldest first. */
export function backupsAmong(names: readonly string[]): string[] {
  return names.filter((name) => backupTime(name) !== null).sort()
}

/** @returns data files that are older than `keepDays` and not among the last few */
export function staleBackups(names: readonly string[], now: number, keepDays: number): string[] {
  return backupsAmong(names)
    .slice(0, -KEPT_AT_LEAST)
    .filter((name) => (backupTime(name) ?? now) < now - keepDays * DAY_MS)
}

/** @returns keys files but the newest: whoever was erased since is to stay unreadable in every data file */
export function staleKeys(names: readonly string[]): string[] {
  return names
    .filter((name) => NAME.exec(name)?.[8])
    .sort()
    .slice(0, -1)
}
