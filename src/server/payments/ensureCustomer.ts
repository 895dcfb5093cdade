import { DomainError } from '@/domain/errors'
import type { Cashier } from '@/server/payments/settleStored'
import { poolOf, rowsOf, sql } from '@/server/sql'

type Client = { id: string; name: string; email: string; locale: 'en' | 'de'; customer: string | null }

/**
 * The client with a customer of our own making at the provider: never one that was there before under the
 * same address. Of two at once the first one's customer stays.
 * @throws DomainError not_found, unavailable
 */
export async function ensureCustomer(
  { payload, payments }: Cashier,
  id: string,
): Promise<Client & { customer: string }> {
  const client = await readClient({ payload, payments }, id)
  if (client.customer) return { ...client, customer: client.customer }
  const { name, email } = client
  const customer = await payments.createCustomer({ id, name, email })
  await poolOf(payload).execute(
    sql`update clients set stripe_customer_id = ${customer} where id = ${id}::uuid and stripe_customer_id is null`,
  )
  const after = await readClient({ payload, payments }, id)
  return { ...after, customer: after.customer ?? customer }
}

async function readClient({ payload }: Cashier, id: string): Promise<Client> {
  const [client] = await rowsOf<Client>(
    poolOf(payload),
    sql`select id, name, email, locale, stripe_customer_id as customer from clients
        where id = ${id}::uuid and erased_at is null`,
  )
  if (!client) throw new DomainError('not_found', 'There is no such client.')
  return client
}
