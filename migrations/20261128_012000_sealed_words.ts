import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'
import { sealedChecks, sealedReasons } from './promises/sealedWords'
import { sealColumn } from './steps/sealColumn'

/**
 * Telephone numbers, and why something was done, stand sealed: what was written in clear is sealed here, in
 * the one transaction of this migration, and its columns go. Cut short, it has changed nothing and begins
 * anew.
 */
export async function up({ db, payload }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table bookings add column cancel_reason_sealed varchar;
    alter table clients add column phone_sealed varchar;
    alter table reasons add column text_sealed varchar;
    drop trigger keep_reasons on reasons;
  `)
  await sealColumn({ db, payload }, { collection: 'bookings', field: 'cancelReason', from: 'cancel_reason', client: 'client_id' })
  await sealColumn({ db, payload }, { collection: 'clients', field: 'phone', from: 'phone', client: 'id' })
  await sealColumn({ db, payload }, { collection: 'reasons', field: 'text', from: 'text', client: 'client_id' })
  await db.execute(sealedReasons)
  await db.execute(sealedChecks)
}

/** Migrations only go forward: nothing that was sealed is written in clear again. */
export async function down(_: MigrateDownArgs): Promise<void> {
  throw new Error('the promises of the database are not taken back')
}
