import { message } from './answers'
import { type Door, door } from './door'
import { bookSeries, bookSeriesForClient, endSeriesForClient, oneSeries } from './series'
import { joinWaitlist, listOfWaits, oneWait } from './waitlist'

const refusals = [402, 403, 404, 409]

/** Doors of weekly series and of the waiting list. */
export const SERIES: Door[] = [
  door('client', 'post /portal/series', 'Book every week', [201, oneSeries], { body: bookSeries, refusals }),
  door('client', 'get /portal/series/:id', 'One own series', [200, oneSeries], { refusals: [404] }),
  door('client', 'post /portal/series/:id/end', 'End what is left of a series', [200, oneSeries], {
    refusals: [404, 409],
  }),
  door('client', 'get /portal/waitlist', 'What one waits for', [200, listOfWaits]),
  door('client', 'post /portal/waitlist', 'Wait for a time', [201, oneWait], {
    body: joinWaitlist,
    refusals: [403, 404, 409],
  }),
  door('client', 'delete /portal/waitlist/:id', 'Wait no more', [200, message], { refusals: [404] }),
  door('user', 'post /staff/series', 'Book every week for a client', [201, oneSeries], {
    body: bookSeriesForClient,
    refusals,
  }),
  door('user', 'post /staff/series/:id/end', 'End what is left of a series', [200, oneSeries], {
    body: endSeriesForClient,
    refusals: [403, 404, 409],
  }),
  door('user', 'delete /staff/waitlist/:id', 'Take somebody off the waiting list', [200, message], {
    refusals: [403, 404],
  }),
]
