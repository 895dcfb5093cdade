import { eachRow } from '@/jobs/eachRow'
import type { Job } from '@/jobs/job'
import { poolOf, rowsOf, type SqlRunner, type Statement, sql } from '@/server/sql'

const BATCH = 50
const COLLECTIONS = ['pages', 'posts'] as const
type Published = (typeof COLLECTIONS)[number]

/** Publishes the pages and posts whose draft saved last says that its time has come. */
export const publishScan: Job = {
  name: 'publish-scan',
  due: ({ at }) =>
    sql.join(
      COLLECTIONS.map((collection) => sql`exists (select from ${waiting(collection, at)})`),
      sql` or `,
    ),
  nothing: { published: 0 },
  run: async (context, now) => {
    const counts = { published: 0, failed: 0 }
    for (const collection of COLLECTIONS) {
      const due = await readDue(poolOf(context.payload), collection, now)
      const { done, failed } = await eachRow(context, due, async (id) => {
        const data = { _status: 'published' } as const
        await context.payload.update({ collection, id, data: data as never, depth: 0 })
        return true
      })
      counts.published += done
      counts.failed += failed
    }
    const { published, failed } = counts
    return { published, ...(failed > 0 ? { failed } : {}) }
  },
}

/** Payload marks the version saved last as `latest`; a published one waits for nothing. */
const waiting = (collection: Published, at: Statement) => sql`${sql.identifier(`_${collection}_v`)}
  where latest and version__status = 'draft' and parent_id is not null and version_publish_at <= ${at}`

function readDue(runner: SqlRunner, collection: Published, now: number): Promise<{ id: string }[]> {
  return rowsOf<{ id: string }>(
    runner,
    sql`select parent_id as id from ${waiting(collection, sql`to_timestamp(${now / 1000}::float8)`)}
        order by version_publish_at limit ${BATCH}`,
  )
}
