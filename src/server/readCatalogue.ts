import type { Payload } from 'payload'
import type { Catalogue } from '@/contracts/catalogue'
import type { Locale } from '@/domain/identity/roles'
import { photoIn } from '@/server/site/photoIn'
import { poolOf, rowsOf, sql } from '@/server/sql'
import { wordIn } from '@/server/wordIn'

const word = (table: 'services' | 'plans' | 'therapists', column: string, locale: Locale) =>
  wordIn({ table, column, row: table.slice(0, 1), locale: sql`${locale}` })

/** What is published, in one statement. */
export async function readCatalogue(payload: Payload, locale: Locale = 'en'): Promise<Catalogue> {
  const [row] = await rowsOf<Catalogue>(
    poolOf(payload),
    sql`
    select
      (select json_build_object('name', name, 'timeZone', time_zone, 'currency', currency,
          'cancellationHours', cancellation_hours, 'lateCancelPolicy', late_cancel_policy)
        from practice) as practice,
      (select coalesce(json_agg(json_build_object('slug', s.slug, 'name', coalesce(${word('services', 'name', locale)}, s.name),
          'description', ${word('services', 'description', locale)},
          'minutes', s.minutes, 'credits', s.credits, 'creditType', s.credit_type, 'modality', s.modality,
          'therapists', (select coalesce(json_agg(t.slug order by t.slug), '[]') from therapists t
            join therapists_rels r on r.parent_id = t.id and r.path = 'services'
            where r.services_id = s.id and t.published)) order by s.credits = 0, s.credits, s.minutes, s.slug), '[]')
        from services s where s.published) as services,
      (select coalesce(json_agg(json_build_object('slug', t.slug, 'displayName', t.display_name, 'bio', ${word('therapists', 'bio', locale)},
          'photo', ${photoIn(sql`t.photo_id`, sql`${locale}`)}, 'timeZone', t.time_zone, 'acceptingClients', t.accepting_clients,
          'languages', (select coalesce(json_agg(x.text order by x."order"), '[]') from therapists_texts x
            where x.parent_id = t.id and x.path = 'languages'),
          'specialties', (select coalesce(json_agg(x.text order by x."order"), '[]') from therapists_texts x
            where x.parent_id = t.id and x.path = 'specialties' and x.locale::text = case
              when exists (select from therapists_texts y where y.parent_id = t.id and y.path = 'specialties'
                and y.locale::text = ${locale}) then ${locale} else 'en' end),
          'services', (select coalesce(json_agg(s.slug order by s.slug), '[]') from services s
            join therapists_rels r on r.services_id = s.id and r.path = 'services'
            where r.parent_id = t.id and s.published)) order by t.display_name), '[]')
        from therapists t where t.published) as therapists,
      (select coalesce(json_agg(json_build_object('slug', slug,
          'name', coalesce(${word('plans', 'name', locale)}, name), 'kind', kind, 'credits', credits,
          'creditType', credit_type, 'price', price, 'currency', currency, 'interval', "interval",
          'trialDays', trial_days, 'trialCredits', trial_credits)
          order by kind, price), '[]')
        from plans p where published) as plans`,
  )
  if (!row) throw new Error('the practice has no settings')
  return row
}
