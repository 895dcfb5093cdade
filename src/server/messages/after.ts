import { type Statement, sql } from '@/server/sql'

/** A condition on a message `m`: it came to stand after the one with this id; null for every one. */
export function after(id: string | null): Statement {
  return id === null
    ? sql`true`
    : sql`m.position > (select p.position from messages p where p.id = ${id}::uuid)`
}

/** A condition on a message `m`: it came to stand before the one with this id; null for every one. */
export function before(id: string | null): Statement {
  return id === null
    ? sql`true`
    : sql`m.position < (select p.position from messages p where p.id = ${id}::uuid)`
}
