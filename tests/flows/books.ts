import type { TestDatabase } from '@tests/support/postgres'
import { expect } from 'vitest'
import { verify } from '@/commands/verify'
import { withClient } from '../../scripts/practiceDatabase.mjs'

/** The whole database, recounted in SQL that shares nothing with what wrote it, is without a finding. */
export async function expectSoundBooks({ ownerUrl }: TestDatabase): Promise<void> {
  expect((await verify(ownerUrl)).findings).toEqual([])
}

/** Rows as the owner of the tables sees them. */
export function rows<Row>({ ownerUrl }: TestDatabase, text: string, values: unknown[] = []): Promise<Row[]> {
  return withClient(ownerUrl, async (client) => (await client.query(text, values)).rows as Row[])
}
