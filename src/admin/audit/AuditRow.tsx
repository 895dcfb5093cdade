import type { PanelProps } from '../panel/PanelProps'
import { whenText } from '../panel/whenText'
import { wordsIn } from '../words/wordsIn'
import { auditWords } from './auditWords'
import { Named } from './Named'
import type { AuditEvent } from './readAuditPage'

type Props = { event: AuditEvent; names: Map<string, string>; timeZone: string; i18n: PanelProps['i18n'] }

/** One event as a sentence: when, who, what to whom, from where, with what facts. */
export function AuditRow({ event, names, timeZone, i18n }: Props) {
  const { action, actor, subject, at, ipPrefix, facts } = event
  const t = wordsIn(i18n)
  const words = auditWords(action, t)
  const [before = '', after = ''] = words.split('{subject}')
  const said = Object.entries(facts).filter(([, value]) => value !== null && value !== '')
  return (
    <li>
      <time dateTime={at}>{whenText(at, timeZone, i18n.language)}</time>
      <p>
        <Named of={actor} names={names} t={t} /> {before}
        {words.includes('{subject}') &&
          (subject ? <Named of={subject} names={names} t={t} /> : t('Audit.nobodyKnown'))}
        {after}
        {ipPrefix && t('Audit.fromWhere', { ipPrefix })}
        {said.length > 0 && <small> {said.map(([name, value]) => `${name}: ${value}`).join(' · ')}</small>}
      </p>
    </li>
  )
}
