import type { PanelProps } from './PanelProps'

type Asked = Parameters<PanelProps['payload']['find']>[0]

/** Whoever reads in somebody's name gets so many rows at a time (`boundQuery`). */
const ROWS = 100

/** All rows that are asked for, up to so many pages, and how many more there are; `sort` ends in the id. */
export async function readPages<Document>(
  payload: PanelProps['payload'],
  asked: Asked & { sort: string[] },
  pagesMax: number,
): Promise<{ docs: Document[]; left: number }> {
  const docs: Document[] = []
  for (let page = 1; ; page++) {
    const found = await payload.find<Document>({ ...asked, limit: ROWS, page })
    docs.push(...found.docs)
    const left = found.totalDocs - docs.length
    if (left <= 0 || page === pagesMax) return { docs, left: Math.max(left, 0) }
  }
}
