import { getTranslations } from 'next-intl/server'
import { safeNext } from '@/domain/identity/safeNext'
import type { Credits } from '@/portal/answers'
import { BuySection } from '@/portal/buying/BuySection'
import { readCatalogue } from '@/portal/catalogue/readCatalogue'
import { BalanceCard } from '@/portal/credits/BalanceCard'
import { NoEntries } from '@/portal/credits/NoEntries'
import { readStatement } from '@/portal/credits/readStatement'
import { StatementTable } from '@/portal/credits/StatementTable'
import { statementLines } from '@/portal/credits/statementLines'
import { pageTitle } from '@/portal/frame/pageTitle'
import { readAnswer } from '@/portal/session/readAnswer'
import { requireClient } from '@/portal/session/requireClient'
import { readMoment } from '@/portal/time/readMoment'
import { endOfDay, isDate } from '@/portal/time/weeks'
import { addressOf } from '@/portal/week/addressOf'
import { PageHeader } from '@/ui/PageHeader'

export const generateMetadata = pageTitle('credits')

type Asked = Partial<Record<'at' | 'plan' | 'back', string | string[]>>
type Props = { searchParams: Promise<Asked> }

const CreditsPage = async ({ searchParams }: Props) => {
  const { at, plan, back } = await searchParams
  const wanted = { plan: typeof plan === 'string' ? plan : undefined, back: safeNext(back) }
  const { timeZone } = await requireClient(addressOf('/portal/credits', wanted))
  const date = isDate(at) ? at : undefined
  const query = date && new URLSearchParams({ at: endOfDay(date, timeZone) })
  const [{ plans }, { credits, bookings }, then] = await Promise.all([
    readCatalogue(),
    readStatement(),
    query ? readAnswer<Credits>(`/portal/credits?${query}`) : undefined,
  ])
  const t = await getTranslations('Credits')
  const lines = statementLines(credits.entries)
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="grid items-start gap-10 lg:grid-cols-[20rem_minmax(0,1fr)] lg:gap-14">
        <BalanceCard {...{ credits, date, then, timeZone }} now={readMoment()} />
        {lines.length === 0 ? <NoEntries /> : <StatementTable {...{ lines, bookings, timeZone }} />}
      </div>
      <BuySection plans={plans} chosen={plan} back={back} />
    </>
  )
}

export default CreditsPage
