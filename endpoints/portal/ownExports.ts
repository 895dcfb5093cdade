import type { Endpoint, PayloadRequest, TypedUser } from 'payload'
import { askExport } from '@/contracts/rights'
import { bodyOf } from '@/server/bodyOf'
import { privately } from '@/server/identityAnswers'
import { limit } from '@/server/rateLimits'
import { readRecord } from '@/server/records/readRecord'
import { openExport, readExportState, takeExport } from '@/server/records/recordExports'
import { recordFiles } from '@/server/records/recordFiles'
import { recordZip } from '@/server/records/recordZip'
import { refuseWrongClient } from '@/server/rights/refuseWrongClient'
import { clientOf } from '@/server/whoAsks'

/**
 * A copy of one's whole record. `POST /api/portal/export` password -> 202 `{ url, expiresAt }` ·
 * `GET /api/portal/export` -> `{ ready, offeredAt }` · `POST {url}` -> 200 application/zip, once.
 * 401; 404 not_found for a link that is used, over or somebody else's; 422 beside `password`; 429.
 */
export const ownExports: Endpoint[] = [
  { path: '/portal/export', method: 'post', handler: ask },
  {
    path: '/portal/export',
    method: 'get',
    handler: async (req) => {
      const { id } = await clientOf(req)
      return privately(await readExportState(req.payload, String(id)))
    },
  },
  { path: '/portal/exports/:id', method: 'post', handler: take },
]

async function ask(req: PayloadRequest) {
  const id = String((await clientOf(req)).id)
  const { password } = await bodyOf(req, askExport)
  await refuseWrongClient(req.payload, id, password)
  await limit(req.payload, 'rights', id)
  return privately(await openExport(req.payload, id), { status: 202 })
}

async function take(req: PayloadRequest) {
  const client = await clientOf(req)
  const at = await takeExport(req.payload, String(client.id), String(req.routeParams?.id ?? ''))
  const record = await readRecord(req.payload, client as TypedUser, at)
  const { locale } = client as { locale?: 'en' | 'de' }
  const files = recordFiles(req.payload, record)
  return new Response(recordZip(record, locale ?? 'en', files), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="record-${at.slice(0, 10)}.zip"`,
      'Cache-Control': 'no-store',
    },
  })
}
