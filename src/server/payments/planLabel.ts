import type { Payload } from 'payload'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { wordIn } from '@/server/wordIn'

type Named = { plan: string; name: string }

const NAME = wordIn({ table: 'plans', column: 'name', row: 'p', locale: sql`c.locale` })

/** What a plan is called in the client's language; null where that is the name the provider knows. */
export async function planLabel(payload: Payload, { plan, name }: Named, client: string) {
  const [found] = await rowsOf<{ label: string | null }>(
    poolOf(payload),
    sql`select ${NAME} as label from plans p, clients c where p.id = ${plan}::uuid and c.id = ${client}::uuid`,
  )
  return found?.label && found.label !== name ? found.label : null
}
