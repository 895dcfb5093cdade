import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ConfirmForm } from './ConfirmForm'
import { type Chosen, KeepForm } from './KeepForm'
import { TooFewCredits } from './TooFewCredits'
import { VisitorWays } from './VisitorWays'

type Props = {
  /** Free credits of the client; null before anyone has signed in. */
  available: number | null
  credits: number
  chosen: Chosen
  /** The address of this page where the time is kept already. */
  here?: string
  /** Said in place of the way on, where the time is free no longer. */
  taken?: ReactNode
}

/** The way on that this visitor has: book, sign in first, or get credits first. */
export const BookingWay = ({ available, credits, chosen, here, taken }: Props) => {
  const t = useTranslations('Sheet')
  const hasEnough = available !== null && available >= credits
  if (hasEnough) return <ConfirmForm {...chosen} credits={credits} taken={taken} />
  if (taken) return <KeepForm {...chosen} label={t('keep')} before={taken} />
  if (available === null) return <VisitorWays chosen={chosen} here={here} />
  return <TooFewCredits available={available} credits={credits} chosen={chosen} here={here} />
}
