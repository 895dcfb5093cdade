import type { Edited } from './edited'
import { homePageInGerman } from './homePageInGerman'

/** The first page of the demo practice, in both languages. */
export const homePage: Edited = {
  slug: 'home',
  en: {
    title: 'Psychotherapy in Berlin and by video',
    meta: {
      title: 'Psychotherapy in Berlin and by video',
      description:
        'Choose a person, choose a time, and know beforehand what it costs. Psychotherapy in English and German, in our rooms in Berlin and by video.',
    },
    layout: [
      {
        blockType: 'hero',
        eyebrow: 'Taking on new clients',
        title: 'Fifty minutes that',
        accent: 'belong to you.',
        lead: 'Psychotherapy in our rooms and by video, in English and German. Choose a person, choose a time, and know beforehand what it costs.',
        main: { label: 'See free times', href: '/portal/book' },
        other: { label: 'How it works', href: '#how' },
        note: 'In an emergency call 112. At any hour, free and anonymous: 0800 111 0 111.',
        showsFreeTimes: true,
        drawing: 'hills',
      },
      {
        blockType: 'steps',
        steps: [
          {
            title: 'Choose a person',
            text: 'Read how they work. Nobody asks you to explain yourself first.',
          },
          {
            title: 'Choose a time',
            text: 'What you see is free. You sign up only when you book, and your choice is kept.',
          },
          {
            title: 'Come as you are',
            text: 'Move or cancel free until a day before. The credit then comes back to you.',
          },
        ],
      },
      {
        blockType: 'therapists',
        title: 'The people here',
        lead: 'Three ways of listening. If the first conversation shows that another person would suit you better, we say so, and the change costs nothing.',
      },
      {
        blockType: 'textAndPicture',
        title: 'A first conversation costs nothing',
        text: [
          'Twenty-five minutes by video to get to know each other. You tell as much as you like; we tell how we work and what we think would help.',
          '- No waiting list: the times you see are free',
          '- No referral, no diagnosis in a file you never see',
          '- No obligation: most people sleep on it, and so should you',
        ],
        link: { label: 'How we work', href: '/approach' },
        side: 'left',
        drawing: 'lamp',
      },
      {
        blockType: 'offers',
        title: 'Prices, all of them',
        lead: 'You pay in credits. A credit is held when you book and used when the session has taken place.',
      },
      {
        blockType: 'quote',
        text: 'I came with a sentence I had practised for weeks. After ten minutes I did not need it any more.',
        by: 'A client, with her permission',
      },
      {
        blockType: 'faq',
        title: 'What people ask before they write',
        questions: [
          {
            question: 'Do I need a diagnosis, or a referral?',
            answer:
              'No. You need a question, and not even that has to be finished. If we think that a doctor should look first, we tell you.',
          },
          {
            question: 'Who gets to know that I come?',
            answer:
              'You, your therapist, and the person at our front desk who keeps the calendar. What you say in a session and write in messages stays between you and your therapist: it is kept encrypted, and nobody else here can read it.',
          },
          {
            question: 'What if I have to cancel?',
            answer:
              'Until 24 hours before, you move or cancel with one touch, and the credit comes back. After that it is used, because nobody else can take the time any more. If you fall ill, tell us: we are people too.',
          },
          {
            question: 'Does health insurance pay?',
            answer:
              'We are a private practice. Many private insurers pay a part; you find a receipt for every payment in your portal. Statutory insurers pay in rare cases, and we tell you honestly when it is worth asking.',
          },
          {
            question: 'How does a session by video work?',
            answer:
              'In your browser, without installing anything. Ten minutes before, a button appears in your portal. Your therapist lets you in.',
          },
        ],
      },
      {
        blockType: 'callToAction',
        title: 'You need not know yet what to say',
        lead: 'A time is chosen in three steps. Or write to us first; a person answers.',
        main: { label: 'See free times', href: '/portal/book' },
        other: { label: 'Write to us', href: '/contact' },
        drawing: 'linden',
      },
    ],
  },
  de: {
    title: 'Psychotherapie in Berlin und per Video',
    meta: {
      title: 'Psychotherapie in Berlin und per Video',
      description:
        'Wählen Sie eine Person, wählen Sie eine Zeit, und wissen Sie vorher, was es kostet. Psychotherapie auf Deutsch und Englisch, in Berlin und per Video.',
    },
    layout: homePageInGerman,
  },
}
