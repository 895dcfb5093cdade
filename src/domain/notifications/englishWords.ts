import type { NoticeWords } from './noticeWords'

/** What notices say in English. */
export const englishWords: NoticeWords = {
  client: {
    booked: ({ practice, day }) => ({
      subject: `Your session on ${day} is booked`,
      opening: `Your session at ${practice} is booked.`,
    }),
    confirmed: ({ practice, day }) => ({
      subject: `Your planned session on ${day} is booked`,
      opening: `You have credits again, and the time was still free: your planned session at ${practice} is booked.`,
    }),
    planned_taken: ({ practice, day }) => ({
      subject: `The time of your planned session on ${day} was taken`,
      opening: `Your planned session at ${practice} could not be booked: its time was taken. No credit was used. You can choose another time.`,
    }),
    planned_credits: ({ practice, day }) => ({
      subject: `Your planned session on ${day} does not take place`,
      opening: `There were no credits for your planned session at ${practice} in time, so it was not booked. Your other sessions stay as they are.`,
    }),
    planned_cancelled: ({ practice, day }) => ({
      subject: `Your planned session on ${day} is cancelled`,
      opening: `${practice} had to cancel your planned session. No credit was used.`,
    }),
    moved: ({ practice, day }) => ({
      subject: `Your session now takes place on ${day}`,
      opening: `Your session at ${practice} has changed. When it is and with whom stands below; what was agreed before no longer holds.`,
    }),
    cancelled_by_client: ({ practice, day }) => ({
      subject: `Your session on ${day} is cancelled`,
      opening: `You have cancelled your session at ${practice}. What became of its credits stands with the session.`,
    }),
    cancelled_by_practice: ({ practice, day }) => ({
      subject: `We had to cancel your session on ${day}`,
      opening: `${practice} had to cancel your session. You get its credits back and can choose another time.`,
    }),
    reminder: ({ practice, when }) => ({
      subject: `Reminder: your session on ${when}`,
      opening: `This is a reminder of your session at ${practice}.`,
    }),
    no_show: ({ practice, day }) => ({
      subject: `We missed you on ${day}`,
      opening: `Your session at ${practice} is recorded as not attended. If this is wrong, please tell us.`,
    }),
  },
  user: {
    booked: ({ day }) => ({
      subject: `A session on ${day} was booked`,
      opening: 'A session with you was booked.',
    }),
    moved: ({ day }) => ({
      subject: `A session now takes place on ${day}`,
      opening:
        'A session with you has changed. When it is stands below; what was agreed before no longer holds.',
    }),
    cancelled: ({ day }) => ({
      subject: `The session on ${day} is cancelled`,
      opening: 'A session with you was cancelled.',
    }),
    handed_over: ({ day }) => ({
      subject: `A session was given to a colleague (now on ${day})`,
      opening: 'A session that was yours is now given by somebody else of the practice.',
    }),
  },
  labels: { when: 'When', therapist: 'With', where: 'Where', freeUntil: 'Free to move or cancel until' },
  where: { video: 'Online, by video', telephone: 'By telephone' },
  action: { client: 'See your session', user: 'See the session' },
  unsubscribe: 'No more reminders',
  session: (practice) => `Session at ${practice}`,
}
