import type { Words } from '../words/wordsIn'
import type { AffectedSpan } from './affectedSpan'

type Props = AffectedSpan & { timeZone: string; t: Words }

/** The span of time and whose acts; it is sent as an address, and works with scripts off. */
export function AffectedForm({ from, to, actor, span, timeZone, t }: Props) {
  const isWrong = span === null && [from, to, actor].some(Boolean)
  return (
    <form className="trs-audit__form" method="get">
      <input type="hidden" name="view" value="affected" />
      <label>
        {t('Audit.fromIn', { timeZone })}
        <input name="from" type="datetime-local" defaultValue={from} required />
      </label>
      <label>
        {t('Audit.until')}
        <input name="to" type="datetime-local" defaultValue={to} required />
      </label>
      <label>
        {t('Audit.actor')}
        <input name="actor" defaultValue={actor} placeholder={t('Audit.actorHint')} />
      </label>
      <button type="submit">{t('Audit.show')}</button>
      {isWrong && <p role="alert">{t('Audit.wrongSpan')}</p>}
    </form>
  )
}
