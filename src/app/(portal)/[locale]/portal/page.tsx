import { nextComing } from '@/portal/bookings/nextComing'
import { readAddress } from '@/portal/catalogue/readAddress'
import { readCatalogue } from '@/portal/catalogue/readCatalogue'
import { Change } from '@/portal/credits/Change'
import { CreditCount } from '@/portal/credits/CreditCount'
import { LineWords } from '@/portal/credits/LineWords'
import { readStatement } from '@/portal/credits/readStatement'
import { statementLines } from '@/portal/credits/statementLines'
import { pageTitle } from '@/portal/frame/pageTitle'
import { Greeting } from '@/portal/home/Greeting'
import { HomeBoard } from '@/portal/home/HomeBoard'
import { readDue } from '@/portal/home/readDue'
import { ToDo } from '@/portal/home/ToDo'
import { readConversations } from '@/portal/session/readConversations'
import { requireClient } from '@/portal/session/requireClient'
import { readMoment } from '@/portal/time/readMoment'
import { PageHeader } from '@/ui/PageHeader'

export const generateMetadata = pageTitle('home')

const HomePage = async () => {
  const client = await requireClient('/portal')
  const reading = [readCatalogue(), readStatement(), readConversations(), readDue()] as const
  const [catalogue, { credits, bookings, planned }, { unread }, due] = await Promise.all(reading)
  const now = readMoment()
  const { timeZone } = client
  const next = nextComing(bookings.values(), now)
  const address = await readAddress(catalogue.services.find(({ slug }) => slug === next?.service))
  const moves = statementLines(credits.entries)
    .slice(0, 4)
    .map((line) => ({
      key: line.key,
      at: line.at,
      what: <LineWords line={line} booking={bookings.get(line.booking ?? '')} timeZone={timeZone} />,
      change: <Change quantity={line.quantity} />,
    }))
  return (
    <>
      <PageHeader title={<Greeting client={client} now={now} />} />
      <HomeBoard
        {...{ timeZone, catalogue, now, moves, next, address, unread }}
        toDo={<ToDo {...{ client, now, planned, ...credits, ...due }} hasBookings={bookings.size > 0} />}
        presses={due.isUnpaid || due.offer !== undefined}
        count={<CreditCount {...{ ...credits, timeZone, now }} />}
      />
    </>
  )
}

export default HomePage
