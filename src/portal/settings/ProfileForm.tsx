import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/ActionForm'
import { Field } from '@/ui/Field'
import { SelectField } from '@/ui/SelectField'
import { SubmitButton } from '@/ui/SubmitButton'
import type { Client } from '../answers'
import { ZoneField } from '../time/ZoneField'
import { saveProfile } from './saveProfile'

const LANGUAGES = [
  { value: 'en', label: 'English' },
  { value: 'de', label: 'Deutsch' },
]

export const ProfileForm = ({ client }: { client: Client }) => {
  const t = useTranslations('Settings')
  const field = useTranslations('Fields')
  return (
    <ActionForm action={saveProfile} label={t('profile')}>
      <Field
        name="name"
        label={field('name')}
        hint={field('nameHint')}
        autoComplete="name"
        value={client.name}
        required
      />
      <Field
        name="phone"
        type="tel"
        label={field('phone')}
        hint={field('phoneHint')}
        autoComplete="tel"
        value={client.phone ?? ''}
      />
      <ZoneField
        name="timeZone"
        label={field('timeZone')}
        hint={field('timeZoneHint')}
        value={client.timeZone}
      />
      <SelectField
        name="locale"
        label={field('locale')}
        hint={field('localeHint')}
        value={client.locale}
        groups={[{ options: LANGUAGES }]}
      />
      <div>
        <SubmitButton>{t('save')}</SubmitButton>
      </div>
    </ActionForm>
  )
}
