import path from 'node:path'
import { buildConfig, type SanitizedConfig } from 'payload'
import { de } from 'payload/i18n/de'
import { en } from 'payload/i18n/en'
import { asEmailAdapter } from '@/adapters/mail/asEmailAdapter'
import { mailFor } from '@/adapters/mail/mailFor'
import { paymentsFor } from '@/adapters/payments/paymentsFor'
import { roomsFor } from '@/adapters/rooms/roomsFor'
import { textBox } from '@/adapters/texts/textBox'
import { AccountTokens } from '@/collections/AccountTokens'
import { AttachmentParts } from '@/collections/AttachmentParts'
import { Attachments } from '@/collections/Attachments'
import { AuditEvents } from '@/collections/AuditEvents'
import { closeBuiltIns } from '@/collections/access/closeBuiltIns'
import { guardQueries } from '@/collections/access/guardQueries'
import { guardSealed } from '@/collections/access/guardSealed'
import { Bookings } from '@/collections/Bookings'
import { CalendarFeeds } from '@/collections/CalendarFeeds'
import { Challenges } from '@/collections/Challenges'
import { Checkouts } from '@/collections/Checkouts'
import { Clients } from '@/collections/Clients'
import { Consents } from '@/collections/Consents'
import { Conversations } from '@/collections/Conversations'
import { Credentials } from '@/collections/Credentials'
import { CreditLots } from '@/collections/CreditLots'
import { DataKeys } from '@/collections/DataKeys'
import { Enquiries } from '@/collections/Enquiries'
import { Erasures } from '@/collections/Erasures'
import { Navigation } from '@/collections/globals/Navigation'
import { Practice } from '@/collections/globals/Practice'
import { hideApiTab } from '@/collections/hideApiTab'
import { inBothLanguages } from '@/collections/inBothLanguages'
import { LedgerEntries } from '@/collections/LedgerEntries'
import { Media } from '@/collections/Media'
import { Messages } from '@/collections/Messages'
import { NoteHandovers } from '@/collections/NoteHandovers'
import { Notes } from '@/collections/Notes'
import { NotificationEvents } from '@/collections/NotificationEvents'
import { nameRelations } from '@/collections/nameRelations'
import { Pages } from '@/collections/Pages'
import { Payments } from '@/collections/Payments'
import { Plans } from '@/collections/Plans'
import { Posts } from '@/collections/Posts'
import { dashboard, navLinks, panelViews } from '@/collections/panelViews'
import { Reasons } from '@/collections/Reasons'
import { Receipts } from '@/collections/Receipts'
import { Reconciliations } from '@/collections/Reconciliations'
import { RecordExports } from '@/collections/RecordExports'
import { RecoveryCodes } from '@/collections/RecoveryCodes'
import { Rooms } from '@/collections/Rooms'
import { SecondFactors } from '@/collections/SecondFactors'
import { Services } from '@/collections/Services'
import { Sessions } from '@/collections/Sessions'
import { Subscriptions } from '@/collections/Subscriptions'
import { seriesCollections } from '@/collections/seriesCollections'
import { siteConfig } from '@/collections/siteConfig'
import { Tasks } from '@/collections/Tasks'
import { Therapists } from '@/collections/Therapists'
import { TimeOff } from '@/collections/TimeOff'
import { Users } from '@/collections/Users'
import type { PaymentProvider } from '@/domain/payments/provider'
import type { RoomProvider } from '@/domain/rooms/provider'
import { twinEndpoints } from '@/endpoints/dev/twinEndpoints'
import { accountEndpoints } from '@/endpoints/identity/accountEndpoints'
import { identityEndpoints } from '@/endpoints/identity/identityEndpoints'
import { noteEndpoints } from '@/endpoints/notes/noteEndpoints'
import { paymentEndpoints } from '@/endpoints/paymentEndpoints'
import { roomEndpoints } from '@/endpoints/rooms/roomEndpoints'
import { rootEndpoints } from '@/endpoints/rootEndpoints'
import { answerDomainError } from '@/hooks/answerDomainError'
import { recordRefusal } from '@/hooks/recordRefusal'
import { env } from '@/server/env'
import { honestPostgres } from '@/server/honestPostgres'
import { logger } from '@/server/logger'
import { loggingLevels } from '@/server/loggingLevels'

type Where = {
  databaseUrl: string
  applicationName?: string
  /** The payment provider; by the environment where none is given. */
  payments?: PaymentProvider
  /** Who holds the video rooms; by the environment where nobody is given. */
  rooms?: RoomProvider
  /** Whether this program sends what the payments twin has to say. */
  twinDelivers?: boolean
}

/** The application on one database: what `npm start` serves, what a test opens, what a migration runs on. */
export async function configure(where: Where): Promise<SanitizedConfig> {
  const { databaseUrl, applicationName = 'trs', twinDelivers = false } = where
  const { PAYLOAD_SECRET, SITE_URL, MAIL_FROM } = env()
  const { mailer, box } = mailFor(env())
  const { provider, twin } = paymentsFor(env(), { deliversByItself: twinDelivers })
  const { rooms, twin: roomTwin } = roomsFor(env())
  const counter = { payments: where.payments ?? provider, siteUrl: SITE_URL }
  const root = process.cwd()
  const config = await buildConfig({
    secret: PAYLOAD_SECRET,
    serverURL: SITE_URL,
    csrf: [SITE_URL],
    db: honestPostgres(databaseUrl, applicationName),
    collections: [
      Bookings,
      ...seriesCollections,
      Notes,
      NotificationEvents,
      { ...Clients, endpoints: identityEndpoints('clients') },
      Conversations,
      Messages,
      Attachments,
      AttachmentParts,
      CreditLots,
      LedgerEntries,
      Reasons,
      Tasks,
      Payments,
      Subscriptions,
      Receipts,
      Checkouts,
      Reconciliations,
      Therapists,
      TimeOff,
      Services,
      Plans,
      { ...Users, endpoints: identityEndpoints('users') },
      Consents,
      RecordExports,
      Erasures,
      AuditEvents,
      NoteHandovers,
      Sessions,
      Credentials,
      SecondFactors,
      RecoveryCodes,
      Challenges,
      AccountTokens,
      CalendarFeeds,
      Rooms,
      DataKeys,
      Pages,
      Posts,
      Media,
      Enquiries,
    ],
    globals: [Practice, Navigation],
    ...siteConfig,
    endpoints: [
      ...rootEndpoints(),
      ...accountEndpoints(box, textBox(env())),
      ...paymentEndpoints(counter),
      ...twinEndpoints(twin),
      ...noteEndpoints(),
      ...roomEndpoints(where.rooms ?? rooms, roomTwin),
    ],
    email: asEmailAdapter(mailer, MAIL_FROM),
    hooks: { afterError: [answerDomainError, recordRefusal] },
    defaultDepth: 0,
    maxDepth: 2,
    graphQL: { disable: true },
    telemetry: false,
    // Payload takes the language of the account page's choice, and before one is made the browser's.
    i18n: { supportedLanguages: { en, de }, fallbackLanguage: 'en' },
    logger: logger(),
    loggingLevels,
    admin: {
      user: 'users',
      avatar: 'default',
      // The same in both languages but for the name of the month: Payload's own is an American's.
      dateFormat: 'd MMM yyyy, HH:mm',
      meta: { titleSuffix: ' · TRS', defaultOGImageType: 'off' },
      theme: 'all',
      importMap: {
        baseDir: root,
        importMapFile: path.resolve(root, 'src/app/(payload)/admin/importMap.js'),
      },
      components: {
        providers: ['/src/admin/words/SpokenPanel#SpokenPanel'],
        beforeDashboard: dashboard,
        beforeNavLinks: navLinks,
        graphics: { Logo: '/src/admin/brand/Logo#Logo', Icon: '/src/admin/brand/Icon#Icon' },
        views: panelViews,
      },
    },
    // Left on, each program outside production starts another one that writes types.
    typescript: { autoGenerate: false, outputFile: path.resolve(root, 'src/payload-types.ts') },
  })
  return inBothLanguages(nameRelations(hideApiTab(guardQueries(guardSealed(closeBuiltIns(config))))))
}

export default configure({ databaseUrl: env().DATABASE_URL ?? '', twinDelivers: true })
