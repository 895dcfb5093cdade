import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/ActionForm'
import { SubmitButton } from '@/ui/SubmitButton'
import { addDays, startOfDay } from '../time/weeks'
import { joinWaitlist } from './joinWaitlist'

type Props = { service: string; therapist: string; monday: string; zone: string }

/** Whoever finds no time in the week shown is told when one becomes free in it. */
export const WaitForm = ({ service, therapist, monday, zone }: Props) => {
  const t = useTranslations('Waiting')
  const from = startOfDay(monday, zone)
  const to = startOfDay(addDays(monday, 7), zone)
  return (
    <ActionForm action={joinWaitlist} className="grid gap-3 border-t border-line pt-5" label={t('join')}>
      {Object.entries({ service, therapist, from, to }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p className="text-soft">{t('joinText')}</p>
      <div>
        <SubmitButton look="quiet">{t('join')}</SubmitButton>
      </div>
    </ActionForm>
  )
}
