import type { AuditFilters } from './auditFilters'
import { AUDIT_WORDS } from './auditWords'

const sentence = (action: string) => action.replaceAll('_', ' ')

/** What to look for; it is sent as an address, and works with scripts off. */
export function AuditForm({ filters }: { filters: AuditFilters }) {
  const { person, action, subject, from, to } = filters
  return (
    <form className="trs-audit__form" method="get">
      <label>
        Person
        <input name="person" defaultValue={person} placeholder="Name or address" />
      </label>
      <label>
        What happened
        <select name="action" defaultValue={action}>
          <option value="">Anything</option>
          {Object.keys(AUDIT_WORDS).map((one) => (
            <option key={one} value={one}>
              {sentence(one)}
            </option>
          ))}
        </select>
      </label>
      <label>
        To what
        <input name="subject" defaultValue={subject} placeholder="booking:019…" />
      </label>
      <label>
        From
        <input name="from" type="date" defaultValue={from} />
      </label>
      <label>
        Until
        <input name="to" type="date" defaultValue={to} />
      </label>
      <button type="submit">Show</button>
    </form>
  )
}
