import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/ActionForm'
import { Field } from '@/ui/Field'
import { SelectField } from '@/ui/SelectField'
import { SubmitButton } from '@/ui/SubmitButton'
import type { Client } from '../answers'
import { zoneCity, zoneGroups } from '../time/zones'
import { saveProfile } from './saveProfile'

const LANGUAGES = [
  { value: 'en', label: 'English' },
  { value: 'de', label: 'Deutsch' },
]

/** The list of zones, four hundred of them, is laid out once somebody opens it. */
export const ProfileForm = ({ client }: { client: Client }) => {
  const t = useTranslations('Settings')
  const field = useTranslations('Fields')
  const zone = useTranslations('Zone')
  const city = zoneCity(client.timeZone)
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
      <details className="max-w-full">
        <summary className="flex min-h-11 flex-wrap items-center gap-x-2">
          <span>{zone.rich('timesIn', { city, b: (words) => <strong>{words}</strong> })}</span>
          <span className="text-s text-moss underline underline-offset-4">{zone('change')}</span>
        </summary>
        <div className="mt-2">
          <SelectField
            name="timeZone"
            label={field('timeZone')}
            hint={field('timeZoneHint')}
            value={client.timeZone}
            groups={zoneGroups(client.timeZone)}
          />
        </div>
      </details>
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
