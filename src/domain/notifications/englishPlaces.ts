import type { PlaceWords } from './noteWords'

/** What notices about series and about free times say in English. */
export const englishPlaces: PlaceWords = {
  client: {
    series_made: ({ practice, booked, planned }) => ({
      subject: `Your weekly sessions at ${practice}`,
      opening:
        planned === 0
          ? `Your weekly series at ${practice} stands. ${booked === 1 ? 'One session is' : `${booked} sessions are`} booked.`
          : `Your weekly series at ${practice} stands. ${booked === 1 ? 'One session is' : `${booked} sessions are`} booked, ${planned} more ${planned === 1 ? 'is' : 'are'} planned.`,
      action: 'See your sessions',
      ...(planned > 0
        ? {
            closing:
              'A planned session keeps nobody else from its time. It is booked by itself once you have credits for it, if the time is still free then. We tell you either way.',
          }
        : {}),
    }),
    series_ended: ({ practice }) => ({
      subject: `Your weekly series at ${practice} has ended`,
      opening: `What was planned of your weekly series at ${practice} is no longer planned. What becomes of a session that was booked stands with it.`,
      action: 'See your sessions',
    }),
    slot_freed: ({ practice, when }) => ({
      subject: 'A time has become free',
      opening: `A time that you wait for at ${practice} is free: ${when}. It is not held for you: whoever books it first has it.`,
      action: 'Book this time',
      closing: 'Others who wait are told a little later. You leave the waiting list under your sessions.',
    }),
  },
  user: {
    series_made: ({ booked, planned }) => ({
      subject: 'A weekly series with you was booked',
      opening: `Booked: ${booked}. Planned, without keeping anybody from the time: ${planned}.`,
      action: 'See the series',
    }),
    series_ended: () => ({
      subject: 'A weekly series with you has ended',
      opening:
        'Nothing more is planned of it. Sessions that were booked say for themselves what became of them.',
      action: 'See the series',
    }),
  },
}
