import { isTimeZone } from '@/domain/identity/isTimeZone'
import { readCatalogue } from '../catalogue/readCatalogue'
import { KeptNote } from './KeptNote'
import { keptFrom } from './keptFrom'
import { readKept } from './readKept'

/** On the way back to a place in the portal: the time that is kept for whoever is on it, if one is. */
export const KeptTime = async ({ next }: { next?: string }) => {
  const query = new URLSearchParams(next?.split('#')[0]?.split('?')[1])
  const token = keptFrom(query.get('kept'))
  if (!token) return null
  const zone = query.get('zone')
  const { practice } = await readCatalogue()
  return (
    <div className="mb-6 max-w-2xl">
      <KeptNote kept={await readKept(token)} zone={isTimeZone(zone) ? zone : practice.timeZone} />
    </div>
  )
}
