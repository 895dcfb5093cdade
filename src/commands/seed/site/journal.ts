import type { DrawingName } from '@/domain/site/drawings'

type Words = { title: string; lead: string; text: string[] }

/** A piece of the demo's journal in both languages; `days` ago it was written. */
export type Piece = {
  slug: string
  author: string
  days: number
  drawing?: DrawingName
  en: Words
  de: Words
}

/** What the demo practice has written, the newest first. */
export const journal: Piece[] = [
  {
    slug: 'the-first-ten-minutes',
    author: 'mara-lindqvist',
    days: 6,
    en: {
      title: 'The first ten minutes',
      lead: 'What happens when you sit down across from somebody you do not know, and why nothing has to.',
      text: [
        'Most people arrive with a sentence. They have carried it for days, and now it does not fit the room. That is a good beginning.',
        '## You may be silent',
        'A pause in a session is not an examination. It is the moment in which something can arrive that was not planned. I have time; that is what the hour is for.',
        '> Whoever is waiting for the right words is already saying something.',
        '## What I ask',
        'Usually only two things: what made you look for a time just now, and how you would notice that it helps. Neither answer has to be finished.',
      ],
    },
    de: {
      title: 'Die ersten zehn Minuten',
      lead: 'Was geschieht, wenn man sich jemandem gegenübersetzt, den man nicht kennt, und warum nichts geschehen muss.',
      text: [
        'Die meisten kommen mit einem Satz. Sie haben ihn tagelang getragen, und nun passt er nicht in den Raum. Das ist ein guter Anfang.',
        '## Sie dürfen schweigen',
        'Eine Pause in der Sitzung ist keine Prüfung. Sie ist der Augenblick, in dem etwas ankommen kann, das nicht geplant war. Ich habe Zeit; dafür ist die Stunde da.',
        '> Wer auf die richtigen Worte wartet, sagt schon etwas.',
        '## Was ich frage',
        'Meist nur zweierlei: was Sie gerade jetzt nach einer Zeit hat suchen lassen, und woran Sie merken würden, dass es hilft. Keine der Antworten muss fertig sein.',
      ],
    },
  },
  {
    slug: 'sleep-is-not-a-task',
    author: 'mara-lindqvist',
    days: 27,
    drawing: 'window',
    en: {
      title: 'Sleep is not a task',
      lead: 'Why trying harder keeps you awake, and what can be done instead at four in the morning.',
      text: [
        'Sleep comes to whoever does not want anything from it. At four in the morning this is an annoying thing to read.',
        'What helps many people is duller than advice: the same hour for getting up, light in the morning, and a chair that is not the bed for the thoughts that need one.',
        '- Get up when lying awake becomes work',
        '- Write down what cannot be forgotten; three lines are enough',
        '- Go back when you are tired, not when it is time',
        'If it has been like this for longer than a month, do not stay alone with it.',
      ],
    },
    de: {
      title: 'Schlaf ist keine Aufgabe',
      lead: 'Warum Anstrengung wach hält, und was sich um vier Uhr morgens stattdessen tun lässt.',
      text: [
        'Schlaf kommt zu denen, die nichts von ihm wollen. Um vier Uhr morgens liest sich das ärgerlich.',
        'Was vielen hilft, ist langweiliger als ein Rat: immer dieselbe Zeit zum Aufstehen, Licht am Morgen, und ein Stuhl, der nicht das Bett ist, für Gedanken, die einen brauchen.',
        '- Stehen Sie auf, wenn das Wachliegen Arbeit wird',
        '- Schreiben Sie auf, was nicht vergessen werden darf; drei Zeilen genügen',
        '- Gehen Sie zurück, wenn Sie müde sind, nicht wenn es Zeit ist',
        'Geht es länger als einen Monat so, bleiben Sie nicht allein damit.',
      ],
    },
  },
  {
    slug: 'grief-keeps-no-calendar',
    author: 'jonas-weber',
    days: 55,
    drawing: 'leaves',
    en: {
      title: 'Grief keeps no calendar',
      lead: 'There are no five stages that everybody passes in turn. There is weather.',
      text: [
        'People apologise to me for still being sad. After three months, after a year, after seven. I have never known what they were measuring with.',
        'Grief comes like weather over a country that you know: it does not ask, it passes, and it comes again from another side. One can learn to read the sky.',
        'What I can offer is a dry place and somebody who does not say that it must be over by now.',
      ],
    },
    de: {
      title: 'Trauer führt keinen Kalender',
      lead: 'Es gibt keine fünf Phasen, die alle der Reihe nach durchlaufen. Es gibt Wetter.',
      text: [
        'Menschen entschuldigen sich bei mir dafür, dass sie noch traurig sind. Nach drei Monaten, nach einem Jahr, nach sieben. Ich habe nie gewusst, womit sie messen.',
        'Trauer kommt wie Wetter über ein Land, das man kennt: sie fragt nicht, sie zieht vorüber, und sie kommt von einer anderen Seite wieder. Man kann lernen, den Himmel zu lesen.',
        'Was ich anbieten kann, ist ein trockener Ort und jemand, der nicht sagt, dass es nun vorbei sein müsse.',
      ],
    },
  },
]
