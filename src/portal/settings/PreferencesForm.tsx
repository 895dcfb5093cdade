import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/ActionForm'
import { CheckField } from '@/ui/CheckField'
import { Field } from '@/ui/Field'
import { SelectField } from '@/ui/SelectField'
import { SubmitButton } from '@/ui/SubmitButton'
import type { Client } from '../answers'
import { savePreferences } from './savePreferences'

const TOPICS = ['reminders', 'messages', 'credits'] as const

/** What a client wants to be told; `hasTexts`: whether the practice sends short messages at all. */
export const PreferencesForm = ({ client, hasTexts }: { client: Client; hasTexts: boolean }) => {
  const t = useTranslations('Preferences')
  const wants = client.notificationPreferences ?? {}
  const ways = [
    { value: 'mail', label: t('byMail') },
    { value: 'sms', label: t('bySms') },
  ]
  return (
    <ActionForm action={savePreferences} label={t('title')}>
      {TOPICS.map((topic) => (
        <CheckField
          key={topic}
          name={topic}
          label={t(topic)}
          hint={t(`${topic}Hint`)}
          checked={wants[topic] !== false}
        />
      ))}
      {hasTexts && (
        <SelectField
          name="notificationPreferences.remindersBy"
          label={t('remindersBy')}
          hint={t('remindersByHint')}
          value={wants.remindersBy ?? 'mail'}
          groups={[{ options: ways }]}
        />
      )}
      <fieldset className="grid gap-4">
        <legend className="font-semibold">{t('quiet')}</legend>
        <p className="text-s text-soft">{t('quietHint')}</p>
        <div className="grid grid-cols-2 gap-4">
          <Field
            name="notificationPreferences.quietFrom"
            type="time"
            label={t('quietFrom')}
            value={wants.quietFrom ?? ''}
          />
          <Field
            name="notificationPreferences.quietTo"
            type="time"
            label={t('quietTo')}
            value={wants.quietTo ?? ''}
          />
        </div>
      </fieldset>
      <div>
        <SubmitButton>{t('save')}</SubmitButton>
      </div>
    </ActionForm>
  )
}
