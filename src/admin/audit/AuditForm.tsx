import type { Words } from '../words/wordsIn'
import type { AuditFilters } from './auditFilters'
import { ACTIONS, actionText } from './auditWords'

/** What to look for; it is sent as an address, and works with scripts off. */
export function AuditForm({ filters, t }: { filters: AuditFilters; t: Words }) {
  const { person, action, subject, from, to } = filters
  return (
    <form className="trs-audit__form" method="get">
      <label>
        {t('Audit.person')}
        <input name="person" defaultValue={person} placeholder={t('Audit.personHint')} />
      </label>
      <label>
        {t('Audit.action')}
        <select name="action" defaultValue={action}>
          <option value="">{t('Audit.anything')}</option>
          {ACTIONS.map((one) => (
            <option key={one} value={one}>
              {actionText(one, t)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('Audit.subject')}
        <input name="subject" defaultValue={subject} placeholder={t('Audit.subjectHint')} />
      </label>
      <label>
        {t('Audit.from')}
        <input name="from" type="date" defaultValue={from} />
      </label>
      <label>
        {t('Audit.until')}
        <input name="to" type="date" defaultValue={to} />
      </label>
      <button type="submit">{t('Audit.show')}</button>
    </form>
  )
}
