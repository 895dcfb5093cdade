import type { Endpoint } from 'payload'
import { exportPayments as contract } from '@/contracts/payments'
import { csvOf } from '@/domain/payments/csv'
import { DAY_MS } from '@/domain/scheduling/instant'
import { queryOf } from '@/server/bodyOf'
import { readNow } from '@/server/clock'
import { PAYMENT_COLUMNS, readPaymentTable } from '@/server/payments/readPaymentTable'
import { actorOf, recordAudit } from '@/server/recordAudit'
import { poolOf } from '@/server/sql'
import { staffOf } from '@/server/whoAsks'

const YEAR_MS = 366 * DAY_MS

/** Payments as a table for a spreadsheet. 200 text/csv; 401; 403; 413 where there are too many; 422. */
export const exportPayments: Endpoint = {
  path: '/staff/payments.csv',
  method: 'get',
  handler: async (req) => {
    await staffOf(req, 'owner', 'staff')
    const now = await readNow(poolOf(req.payload))
    const { from, to = now } = queryOf(req, contract)
    const rows = await readPaymentTable(req.payload, { from: from ?? to - YEAR_MS, to })
    await recordAudit(req.payload, {
      action: 'payments_exported',
      actor: actorOf(req),
      facts: { rows: rows.length },
    })
    return new Response(csvOf(PAYMENT_COLUMNS, rows), {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': 'attachment; filename="payments.csv"',
        'Cache-Control': 'no-store',
      },
    })
  },
}
