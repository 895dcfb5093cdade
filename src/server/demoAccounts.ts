import { DEMO_PASSWORD } from '@/domain/identity/passwordRules'
import { env } from '@/server/env'
import { practiceMode } from '@/server/practiceMode'

/** Who signs in at the portal and who at the panel, the widest view first. */
const ACCOUNTS = {
  clients: ['client@demo.test'],
  users: ['owner@demo.test', 'staff@demo.test', 'therapist@demo.test', 'editor@demo.test'],
} as const

export type DemoAccount = { email: string; password: string }

/** The accounts that a sign-in page may give away; none outside of a demo practice that was seeded. */
export function demoAccounts(side: keyof typeof ACCOUNTS): DemoAccount[] {
  if (practiceMode() !== 'demo' || env().SEED !== 'demo') return []
  return ACCOUNTS[side].map((email) => ({ email, password: DEMO_PASSWORD }))
}
