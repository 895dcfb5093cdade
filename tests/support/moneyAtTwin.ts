import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newPlan, told } from '@tests/documents/payments/purchase'
import type { House } from '@tests/support/house'
import { newClient } from '@tests/support/people'
import { stripePayments } from '@/adapters/payments/stripePayments'
import { openDispute } from '@/adapters/payments/twin/disputes'
import { mockTwin } from '@/adapters/payments/twin/mockTwin'
import { makeRefund } from '@/adapters/payments/twin/refunds'
import type { CheckoutEvidence } from '@/domain/payments/evidence'
import type { PaymentSubject } from '@/domain/payments/provider'
import { startPurchase } from '@/server/payments/startPurchase'
import { poolOf, rowsOf, sql } from '@/server/sql'

const SITE = 'http://localhost:3000'
const MONTHLY = { kind: 'subscription', credits: 4, price: 34_000, interval: 'month' }

/** Somebody has bought; `about` is all that the provider has to tell of it. */
export type Story = { client: string; plan: string; about: PaymentSubject[]; names: string[] }

/** The twin in a folder that other programs share; its events are told by the test itself. */
export async function openTill(house: House) {
  const folder = await mkdtemp(join(tmpdir(), 'trs-till-'))
  const twin = mockTwin({
    folder: join(folder, 'payments'),
    site: SITE,
    secret: 'whsec_x',
    post: async () => 200,
  })
  const payments = stripePayments({
    stripe: twin.stripe,
    secrets: ['whsec_x'],
    livemode: false,
    name: 'mock',
  })
  const cashier = { payload: house.payload, payments }

  async function bought(fields: Record<string, unknown>): Promise<Story & { evidence: CheckoutEvidence }> {
    const client = (await newClient(house.payload)).id
    const plan = await newPlan(house, fields)
    await startPurchase(cashier, { client, plan: plan.slug, siteUrl: SITE })
    const [row] = await rowsOf<{ session: string }>(
      poolOf(house.payload),
      sql`select session_id as session from checkouts where client_id = ${client}::uuid`,
    )
    const id = row?.session ?? ''
    await twin.answerCheckout(id, 'paid')
    const evidence = (await payments.readEvidence({ kind: 'checkout', id })) as CheckoutEvidence
    return { client, plan: plan.id, about: [{ kind: 'checkout', id }], names: [plan.id], evidence }
  }

  const packWith = async (loses: (intent: string) => Promise<unknown>): Promise<Story> => {
    const { evidence, ...story } = await bought({ credits: 4 })
    const intent = evidence.paymentIntent ?? ''
    await loses(intent)
    return {
      ...story,
      about: [...story.about, { kind: 'loss', id: intent }],
      names: [...story.names, intent],
    }
  }

  const stories: Record<string, () => Promise<Story>> = {
    'a pack, half of it refunded': () =>
      packWith((intent) => twin.act((books) => makeRefund(books, { intent, amount: 22_500 }))),
    'a pack, disputed': () =>
      packWith((intent) => twin.act((books) => openDispute(books, { intent, amount: 45_000 }))),
    'a subscription': async () => {
      const { evidence, ...story } = await bought(MONTHLY)
      const id = evidence.subscription ?? ''
      const [invoice] = await payments.listInvoices(id)
      const found = await payments.readEvidence({ kind: 'subscription', id })
      const item = found?.kind === 'subscription' ? (found.item ?? '') : ''
      const more = [
        { kind: 'invoice', id: invoice?.id ?? '' },
        { kind: 'subscription', id },
      ] as const
      return { ...story, about: [...story.about, ...more], names: [item, invoice?.paymentIntent ?? ''] }
    },
  }

  /** Each thing that the provider has to tell of it, so many times. */
  const tell = async ({ about }: Story, copies: number) => {
    for (let copy = 0; copy < copies; copy++) for (const subject of about) await told(house, subject)
  }
  return { folder, cashier, stories, tell, close: () => rm(folder, { recursive: true, force: true }) }
}
