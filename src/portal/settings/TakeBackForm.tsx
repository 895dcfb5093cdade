import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/ActionForm'
import { SubmitButton } from '@/ui/SubmitButton'
import { fieldsOfBefore } from './choicesBefore'
import { savePreferences } from './savePreferences'

/** Beside what was just saved: the choices that held before it, again. */
export const TakeBackForm = ({ before }: { before: unknown }) => {
  const t = useTranslations('Preferences')
  const fields = fieldsOfBefore(before)
  return (
    fields && (
      <ActionForm action={savePreferences} label={t('takeBack')} className="mt-3">
        {fields.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <SubmitButton look="quiet" size="small">
          {t('takeBack')}
        </SubmitButton>
      </ActionForm>
    )
  )
}
