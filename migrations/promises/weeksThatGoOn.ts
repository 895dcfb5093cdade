import { sql } from '@payloadcms/db-postgres'

/** After its end nothing of a series is booked, what was planned before included (series.ts). */
export const weeksThatGoOn = sql`
  create trigger guard_week_booked before update on bookings
    for each row when (old.status = 'planned' and new.status = 'booked') execute function guard_week();
`
