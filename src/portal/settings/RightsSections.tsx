import { useTranslations } from 'next-intl'
import type { ErasureState } from '@/contracts/erasure'
import type { ConsentItem, ExportState } from '@/contracts/rights'
import { ConsentList } from './ConsentList'
import { EraseSection } from './EraseSection'
import { RecordCopy } from './RecordCopy'
import { SettingsNotice } from './SettingsNotice'
import { SettingsSection } from './SettingsSection'
import { UseSections } from './UseSections'

type Props = {
  consents: ConsentItem[]
  copy: ExportState
  erasure: ErasureState
  timeZone: string
  done: unknown
}

/** What a client may say about the own data, and take of it. */
export const RightsSections = ({ consents, copy, erasure, timeZone, done }: Props) => {
  const t = useTranslations('Settings')
  return (
    <>
      <SettingsSection id="consents" title={t('consents')} text={t('consentsText')}>
        <SettingsNotice done={done} section="consents" />
        <ConsentList items={consents} timeZone={timeZone} />
      </SettingsSection>
      <SettingsSection id="copy" title={t('copy')} text={t('copyText')}>
        <SettingsNotice done={copy.ready ? done : null} section="copy" />
        <RecordCopy state={copy} timeZone={timeZone} />
      </SettingsSection>
      <UseSections restricted={erasure.restricted} done={done} />
      <EraseSection erasure={erasure} timeZone={timeZone} done={done} />
    </>
  )
}
