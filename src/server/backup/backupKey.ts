import { env } from '@/server/env'

/** The key that seals backups, and nothing else. @throws Error where there is none */
export function backupKey(): Buffer {
  const { BACKUP_KEY } = env()
  if (!BACKUP_KEY) throw new Error('BACKUP_KEY is needed: base64 of 32 bytes')
  return Buffer.from(BACKUP_KEY, 'base64')
}
