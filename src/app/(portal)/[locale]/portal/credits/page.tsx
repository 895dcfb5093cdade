import { getTranslations } from 'next-intl/server'
import type { Credits } from '@/portal/answers'
import { BalanceAt } from '@/portal/credits/BalanceAt'
import { CreditCount } from '@/portal/credits/CreditCount'
import { NoEntries } from '@/portal/credits/NoEntries'
import { readStatement } from '@/portal/credits/readStatement'
import { StatementTable } from '@/portal/credits/StatementTable'
import { statementLines } from '@/portal/credits/statementLines'
import { pageTitle } from '@/portal/frame/pageTitle'
import { readAnswer } from '@/portal/session/readAnswer'
import { requireClient } from '@/portal/session/requireClient'
import { endOfDay, isDate } from '@/portal/time/weeks'
import { Card } from '@/ui/Card'
import { PageHeader } from '@/ui/PageHeader'

export const generateMetadata = pageTitle('credits')

type Props = { searchParams: Promise<{ at?: string | string[] }> }

const CreditsPage = async ({ searchParams }: Props) => {
  const { timeZone } = await requireClient('/portal/credits')
  const { at } = await searchParams
  const date = isDate(at) ? at : undefined
  const query = date && new URLSearchParams({ at: endOfDay(date, timeZone) })
  const [{ credits, bookings }, then] = await Promise.all([
    readStatement(),
    query ? readAnswer<Credits>(`/portal/credits?${query}`) : undefined,
  ])
  const t = await getTranslations('Credits')
  const lines = statementLines(credits.entries)
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="grid items-start gap-10 lg:grid-cols-[20rem_minmax(0,1fr)] lg:gap-14">
        <Card className="grid gap-6">
          <CreditCount available={credits.available} held={credits.held} />
          <div className="border-t border-line pt-5">
            <BalanceAt date={date} credits={then} />
          </div>
        </Card>
        {lines.length === 0 ? <NoEntries /> : <StatementTable {...{ lines, bookings, timeZone }} />}
      </div>
    </>
  )
}

export default CreditsPage
