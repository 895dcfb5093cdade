import { hasRole } from '@/domain/identity/roles'
import { BookDialog } from '../bookings/BookDialog'
import { readChoices } from '../bookings/readChoices'
import { HandOverDialog } from '../notes/HandOverDialog'
import { readTherapists } from '../notes/readTherapists'
import { WriteNote } from '../notes/WriteNote'
import type { PanelProps } from '../panel/PanelProps'
import { RightsErrands } from '../rights/RightsErrands'
import { wordsIn } from '../words/wordsIn'
import { EndCareDialog } from './EndCareDialog'
import { GiveCreditsDialog } from './GiveCreditsDialog'
import { OfferExport } from './OfferExport'
import { readBalance } from './readBalance'
import { readCare } from './readCare'
import { SendResetMail } from './SendResetMail'

/** One client at a glance, and what the office does for this person; a therapist is led to own sessions. */
export async function ClientActions({ id, user, payload, i18n }: PanelProps) {
  if (!id || !user) return null
  const t = wordsIn(i18n)
  const isOffice = hasRole(user, 'owner', 'staff')
  const balance = isOffice ? await readBalance(payload, user, id) : null
  const care = isOffice ? await readCare(payload, user, id) : []
  const list = (slug: string) => `/admin/collections/${slug}?where[and][0][client][equals]=${id}`
  return (
    <section className="trs-actions" aria-label={t('Clients.label')}>
      {balance && <p>{t.rich('Clients.balance', { ...balance, b: (words) => <strong>{words}</strong> })}</p>}
      <a href={`/admin/history/${id}`}>{t('Clients.history')}</a>
      <a href={list('bookings')}>{t('Clients.sessions')}</a>
      {hasRole(user, 'therapist') && (
        <>
          <a href={list('notes')}>{t('Clients.notes')}</a>
          <WriteNote about={{ client: id }} label={t('Clients.writeNote')} />
          <WriteNote about={{ client: id }} kind="process" label={t('Clients.writeProcessNote')} />
        </>
      )}
      {isOffice && (
        <>
          <a href={list('credit-lots')}>{t('Clients.credits')}</a>
          <BookDialog choices={await readChoices(payload, user)} client={id} />
          <GiveCreditsDialog client={id} />
          <SendResetMail client={id} />
          <OfferExport client={id} />
          {hasRole(user, 'owner') && (
            <HandOverDialog client={id} therapists={await readTherapists(payload, user)} />
          )}
          {care.length > 0 && <EndCareDialog client={id} therapists={care} />}
          <RightsErrands client={id} user={user} payload={payload} i18n={i18n} />
        </>
      )}
    </section>
  )
}
