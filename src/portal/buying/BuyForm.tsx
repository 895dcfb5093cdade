import { useTranslations } from 'next-intl'
import { ActionForm } from '@/ui/ActionForm'
import type { ButtonLook } from '@/ui/buttonClass'
import { SubmitButton } from '@/ui/SubmitButton'
import type { Plan } from '../answers'
import { buyPlan } from './buyPlan'

type Props = { plan: Plan; back?: string | undefined; look?: ButtonLook }

/** One plan's way to the payment page. */
export const BuyForm = ({ plan, back, look = 'quiet' }: Props) => {
  const t = useTranslations('Prices')
  const label = t(plan.kind === 'pack' ? 'buyThis' : 'subscribeThis', { name: plan.name })
  return (
    <ActionForm action={buyPlan} className="grid justify-items-start gap-4">
      <input type="hidden" name="plan" value={plan.slug} />
      {back && <input type="hidden" name="back" value={back} />}
      <SubmitButton look={look}>{label}</SubmitButton>
    </ActionForm>
  )
}
