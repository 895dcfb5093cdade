import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { bareTasks, taskWords } from './promises/taskWords'
import { sealTaskNotes } from './steps/sealTaskNotes'

/** What staff noted about a settled task stood in clear, and for good: it is sealed, or goes. */
export async function up({ db, payload }: MigrateUpArgs): Promise<void> {
  await db.execute(taskWords)
  await sealTaskNotes({ db, payload })
  await db.execute(bareTasks)
}

/** Migrations only go forward: nothing that was sealed is written in clear again. */
export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('the promises of the database are not taken back')
}
