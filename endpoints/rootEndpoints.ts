import type { Endpoint } from 'payload'
import { ownFeeds } from '@/endpoints/calendar/ownFeeds'
import { showFeed } from '@/endpoints/calendar/showFeed'
import { showLiveness } from '@/endpoints/health/showLiveness'
import { showReadiness } from '@/endpoints/health/showReadiness'
import { talkEndpoints } from '@/endpoints/messages/talkEndpoints'
import { showMetrics } from '@/endpoints/metrics/showMetrics'
import { showUnsubscribe } from '@/endpoints/notices/showUnsubscribe'
import { stopByOneClick } from '@/endpoints/notices/stopByOneClick'
import { bookSession } from '@/endpoints/portal/bookSession'
import { cancelBooking } from '@/endpoints/portal/cancelBooking'
import { downloadSession } from '@/endpoints/portal/downloadSession'
import { listAvailability } from '@/endpoints/portal/listAvailability'
import { listBookings } from '@/endpoints/portal/listBookings'
import { moveBooking } from '@/endpoints/portal/moveBooking'
import { ownConsents } from '@/endpoints/portal/ownConsents'
import { ownExports } from '@/endpoints/portal/ownExports'
import { showBooking } from '@/endpoints/portal/showBooking'
import { showCatalogue } from '@/endpoints/portal/showCatalogue'
import { showCredits } from '@/endpoints/portal/showCredits'
import { rightsEndpoints } from '@/endpoints/rights/rightsEndpoints'
import { seriesEndpoints } from '@/endpoints/series/seriesEndpoints'
import { showOpenApi } from '@/endpoints/showOpenApi'
import { siteEndpoints } from '@/endpoints/site/siteEndpoints'
import { bookForClient } from '@/endpoints/staff/bookForClient'
import { cancelForClient } from '@/endpoints/staff/cancelForClient'
import { correctBooking } from '@/endpoints/staff/correctBooking'
import { endCare } from '@/endpoints/staff/endCare'
import { grantCredits } from '@/endpoints/staff/grantCredits'
import { moveForClient } from '@/endpoints/staff/moveForClient'
import { offerExport } from '@/endpoints/staff/offerExport'
import { recordCompletion } from '@/endpoints/staff/recordCompletion'
import { recordNoShow } from '@/endpoints/staff/recordNoShow'
import { settleNotice } from '@/endpoints/staff/settleNotice'

/** Every door that is not a collection's own. */
export function rootEndpoints(): Endpoint[] {
  return [
    showLiveness,
    showReadiness,
    showMetrics,
    showOpenApi,
    showCatalogue,
    listAvailability,
    bookSession,
    listBookings,
    showBooking,
    downloadSession,
    moveBooking,
    cancelBooking,
    showCredits,
    ...seriesEndpoints,
    ...ownConsents,
    ...ownExports,
    ...rightsEndpoints(),
    ...talkEndpoints('portal'),
    ...siteEndpoints,
    bookForClient,
    recordCompletion,
    recordNoShow,
    cancelForClient,
    moveForClient,
    correctBooking,
    grantCredits,
    endCare,
    offerExport,
    ...talkEndpoints('staff'),
    settleNotice('retry'),
    settleNotice('withdraw'),
    ...ownFeeds('clients'),
    ...ownFeeds('users'),
    showFeed,
    showUnsubscribe,
    stopByOneClick,
  ]
}
