import { whenText } from '../panel/whenText'
import { AUDIT_WORDS } from './auditWords'
import { Named } from './Named'
import type { AuditEvent } from './readAuditPage'

type Props = { event: AuditEvent; names: Map<string, string>; timeZone: string }

/** One event as a sentence: when, who, what to whom, from where, with what facts. */
export function AuditRow({ event, names, timeZone }: Props) {
  const { action, actor, subject, at, ipPrefix, facts } = event
  const words = AUDIT_WORDS[action] ?? `${action.replaceAll('_', ' ')}: {subject}`
  const [before = '', after = ''] = words.split('{subject}')
  const said = Object.entries(facts).filter(([, value]) => value !== null && value !== '')
  return (
    <li>
      <time dateTime={at}>{whenText(at, timeZone)}</time>
      <p>
        <Named of={actor} names={names} /> {before}
        {words.includes('{subject}') &&
          (subject ? <Named of={subject} names={names} /> : 'somebody whom nobody knows')}
        {after}
        {ipPrefix && `, from ${ipPrefix}`}
        {said.length > 0 && <small> {said.map(([name, value]) => `${name}: ${value}`).join(' · ')}</small>}
      </p>
    </li>
  )
}
