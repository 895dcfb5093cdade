import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'
import { enquiries, forgetting, pages } from './promises/site'

/** What fields cannot say of the public site and of enquiries. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(pages)
  await db.execute(enquiries)
  await db.execute(sql.raw(forgetting))
}

/** Migrations only go forward: undoing this one would leave words of strangers that anybody could rewrite. */
export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('the promises of the database are not taken back')
}
