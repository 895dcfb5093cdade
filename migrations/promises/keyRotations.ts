import { sql } from '@payloadcms/db-postgres'

/** One rotation of data keys at a time; what was rotated up to is fixed when it begins. */
export const keyRotations = sql`
  create table key_rotations (
    id uuid primary key,
    -- Every data key up to this id is followed by a new one, and every value under it sealed anew.
    up_to bigint not null,
    started_at timestamptz(3) not null,
    finished_at timestamptz(3) check (finished_at >= started_at)
  );
  create unique index key_rotations_one_open on key_rotations ((true)) where finished_at is null;
`
