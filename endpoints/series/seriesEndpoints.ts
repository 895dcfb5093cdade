import type { Endpoint } from 'payload'
import { bookSeries } from '@/endpoints/series/bookSeries'
import { bookSeriesForClient } from '@/endpoints/series/bookSeriesForClient'
import { endSeries } from '@/endpoints/series/endSeries'
import { endSeriesForClient } from '@/endpoints/series/endSeriesForClient'
import { showSeries } from '@/endpoints/series/showSeries'
import { endWait } from '@/endpoints/waitlist/endWait'
import { joinWaitlist } from '@/endpoints/waitlist/joinWaitlist'
import { leaveWaitlist } from '@/endpoints/waitlist/leaveWaitlist'
import { listWaits } from '@/endpoints/waitlist/listWaits'

/** The doors of weekly series and of the waiting list. */
export const seriesEndpoints: Endpoint[] = [
  bookSeries,
  showSeries,
  endSeries,
  listWaits,
  joinWaitlist,
  leaveWaitlist,
  bookSeriesForClient,
  endSeriesForClient,
  endWait,
]
