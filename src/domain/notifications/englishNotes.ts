import { englishAccount } from './englishAccount'
import { englishPlaces } from './englishPlaces'
import type { NoteWords } from './noteWords'

/** What notices about credits, money, conversations and accounts say in English. */
export const englishNotes: NoteWords = {
  client: {
    ...englishAccount,
    ...englishPlaces.client,
    credit_low: ({ practice, credits }) => ({
      subject: credits === 0 ? 'You have no credits left' : 'You have one credit left',
      opening: `This is what you have free at ${practice}. Sessions that are booked keep theirs.`,
      action: 'See prices',
    }),
    lot_expiring: ({ practice, credits, until }) => ({
      subject: `${credits === 1 ? 'One credit ends' : `${credits} credits end`} on ${until}`,
      opening: `Some of your credits at ${practice} end soon. A session counts if it begins before then.`,
      action: 'Book a session',
    }),
    payment_received: ({ practice }) => ({
      subject: `Thank you: your payment to ${practice}`,
      opening: 'We have received your payment, and your credits are there.',
      action: 'See your payments',
    }),
    payment_failed: ({ practice }) => ({
      subject: `Your payment to ${practice} did not go through`,
      opening:
        'The payment for your next period was refused. It will be tried again; until it succeeds no new credits come.',
      action: 'Check how you pay',
    }),
    payment_refunded: ({ practice }) => ({
      subject: `${practice} has paid money back to you`,
      opening: 'It goes the way you paid, and can take some days to arrive.',
      action: 'See your payments',
    }),
    renewal: ({ practice }) => ({
      subject: `Your subscription at ${practice} goes on`,
      opening: 'Your next period is paid, and its credits are there.',
      action: 'See your payments',
    }),
    message: ({ practice }) => ({
      subject: `A message waits for you at ${practice}`,
      opening: 'Somebody has written to you. You read it in the portal, where nobody else can.',
      action: 'Read it',
    }),
    export_ready: ({ practice }) => ({
      subject: `Your data from ${practice} is ready`,
      opening: 'The copy of your data that you asked for is ready. Sign in to fetch it.',
      action: 'Fetch it',
    }),
    erasure_asked: ({ practice, until }) => ({
      subject: `Your data at ${practice} will be erased`,
      opening: `Your account at ${practice}, and what belongs to it, will be erased on ${until}. Until then you can take that back: sign in and open the settings.`,
      action: 'What is erased, and what is kept',
      closing:
        'Keep this mail: the page stays, and is the only one that will tell you of it. If you did not ask for this, take it back and tell us.',
    }),
    erasure_taken_back: ({ practice }) => ({
      subject: `Your data at ${practice} stays`,
      opening: 'The erasure was taken back. Nothing was erased.',
      action: 'Open the settings',
      closing: 'If it was not you, choose a new password and tell us.',
    }),
  },
  user: {
    ...englishAccount,
    ...englishPlaces.user,
    payment_failed: () => ({
      subject: 'A payment of a subscription failed',
      opening: 'The provider was refused a payment. The client was told, and it is tried again.',
      action: 'See the payment',
    }),
    message: () => ({
      subject: 'A message waits for you',
      opening: 'A client has written to you. You read it in the panel.',
      action: 'Read it',
    }),
  },
  labels: {
    plan: 'For',
    amount: 'Amount',
    credits: 'Credits',
    until: 'Until',
    back: 'Paid back in all',
  },
  unsubscribe: { credits: 'No more mails about credits', messages: 'No more mails about messages' },
}
