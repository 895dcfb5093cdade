import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/ActionForm'
import { SubmitAfterAsking } from '@/ui/SubmitAfterAsking'
import { AgainField } from './AgainField'
import { changeFactor } from './changeFactor'

type Props = { id: string; name: string; since: string; fresh: boolean }

/** One passkey, and the way to be rid of it. */
export const PasskeyRow = ({ id, name, since, fresh }: Props) => {
  const t = useTranslations('SecondFactor')
  const called = name || t('aPasskey')
  return (
    <li className="border-t border-line py-4">
      <ActionForm
        action={changeFactor}
        label={called}
        className="flex flex-wrap items-center justify-between gap-4"
      >
        <span>
          <span className="block font-semibold">{called}</span>
          <span className="text-soft">{since}</span>
        </span>
        <AgainField fresh={fresh} />
        <SubmitAfterAsking
          look="quiet"
          size="small"
          name="passkey"
          value={id}
          question={t('removePasskeyAsk')}
          consequence={t('removePasskeyThen')}
          confirm={t('removePasskey')}
          back={t('keep')}
        >
          {t('removePasskey')}
        </SubmitAfterAsking>
      </ActionForm>
    </li>
  )
}
