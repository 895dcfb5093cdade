import type { AffectedSpan } from './affectedSpan'

/** The span of time and whose acts; it is sent as an address, and works with scripts off. */
export function AffectedForm({ from, to, actor, span, timeZone }: AffectedSpan & { timeZone: string }) {
  const isWrong = span === null && [from, to, actor].some(Boolean)
  return (
    <form className="trs-audit__form" method="get">
      <input type="hidden" name="view" value="affected" />
      <label>
        From ({timeZone})
        <input name="from" type="datetime-local" defaultValue={from} required />
      </label>
      <label>
        Until
        <input name="to" type="datetime-local" defaultValue={to} required />
      </label>
      <label>
        By whom
        <input name="actor" defaultValue={actor} placeholder="user:019…, or anybody" />
      </label>
      <button type="submit">Show</button>
      {isWrong && <p role="alert">Give two times, and the id of an account or nothing.</p>}
    </form>
  )
}
