import type { Endpoint, PayloadRequest } from 'payload'
import { readReceipt } from '@/server/receipts/readReceipt'
import { receiptPdf } from '@/server/receipts/receiptPdf'
import { clientOf, staffOf } from '@/server/whoAsks'

/** A receipt as a tagged PDF: a client's own ones, the office's all. 200 application/pdf; 401; 403; 404. */
export const downloadReceipt: Endpoint[] = [
  {
    path: '/portal/receipts/:file',
    method: 'get',
    handler: async (req) => answer(req, String((await clientOf(req)).id)),
  },
  {
    path: '/staff/receipts/:file',
    method: 'get',
    handler: async (req) => {
      await staffOf(req, 'owner', 'staff')
      return answer(req, null)
    },
  },
]

async function answer(req: PayloadRequest, client: string | null): Promise<Response> {
  const id = /^(.{1,100})\.pdf$/.exec(String(req.routeParams?.file ?? ''))?.[1] ?? ''
  const receipt = await readReceipt(req.payload, { id, client })
  return new Response(await receiptPdf(receipt), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="receipt-${receipt.number}.pdf"`,
      'Cache-Control': 'no-store',
    },
  })
}
