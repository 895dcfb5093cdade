import { useLocale, useTranslations } from 'next-intl'
import type { FactorState } from '@/contracts/secondFactor'
import { Field } from '@/ui/Field'
import { SubmitButton } from '@/ui/SubmitButton'
import { momentWords } from '../../time/timeWords'
import { AddPasskey } from './AddPasskey'
import { AgainField } from './AgainField'
import { PasskeyRow } from './PasskeyRow'
import { useCodeWords } from './useCodeWords'

type Props = { state: FactorState; timeZone: string }

/** Keys that a device keeps and its owner unlocks. */
export const PasskeySection = ({ state, timeZone }: Props) => {
  const t = useTranslations('SecondFactor')
  const viewer = { locale: useLocale(), timeZone }
  const codeWords = useCodeWords()
  const { passkeys, fresh, passkeysPossible } = state
  const words = { refused: t('notAdded'), stopped: t('stopped'), unreachable: t('unreachable') }
  return (
    <>
      {passkeys.length > 0 && (
        <ul className="mb-8">
          {passkeys.map(({ id, name, since }) => (
            <PasskeyRow
              key={id}
              id={id}
              name={name}
              since={t('passkeySince', { day: momentWords(since, viewer) })}
              fresh={fresh}
            />
          ))}
        </ul>
      )}
      {!passkeysPossible && <p>{t('noPasskeysHere')}</p>}
      {passkeysPossible && (
        <AddPasskey label={t('addPasskey')} added={t('added')} {...{ words, codeWords }}>
          <Field name="name" label={t('passkeyName')} hint={t('passkeyNameHint')} maxLength={60} />
          <AgainField fresh={fresh} />
          <div>
            <SubmitButton look="quiet">{t('addPasskey')}</SubmitButton>
          </div>
        </AddPasskey>
      )}
      <noscript>
        <p>{t('needsScript')}</p>
      </noscript>
    </>
  )
}
