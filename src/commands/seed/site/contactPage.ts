import type { Edited } from './edited'

/** How to reach the demo practice. */
export const contactPage: Edited = {
  slug: 'contact',
  en: {
    title: 'Contact',
    layout: [
      {
        blockType: 'form',
        title: 'Write to us',
        lead: 'A person reads it and answers by mail. If you would rather just book, every free time stands open without a word to anybody.',
      },
      {
        blockType: 'textAndPicture',
        title: 'Come by',
        text: [
          'Lindenhof, Lindenallee 4, 10115 Berlin. Two minutes from the tram, through the gate, first floor; there is a lift.',
          'Our rooms are quiet. The windows look onto the yard and the tree that gave us our name.',
        ],
        link: { label: 'Free times', href: '/portal/book' },
        drawing: 'window',
        side: 'right',
      },
      {
        blockType: 'prose',
        text: [
          '## If it cannot wait',
          'We read mail on working days only. **In an emergency call 112.** The Telefonseelsorge listens at any hour, free and anonymous: **0800 111 0 111**. For children and young people: **116 111**.',
        ],
      },
    ],
  },
  de: {
    title: 'Kontakt',
    layout: [
      {
        blockType: 'form',
        title: 'Schreiben Sie uns',
        lead: 'Ein Mensch liest es und antwortet per Mail. Wenn Sie lieber gleich buchen: jede freie Zeit steht offen, ohne ein Wort zu jemandem.',
      },
      {
        blockType: 'textAndPicture',
        title: 'Kommen Sie vorbei',
        text: [
          'Lindenhof, Lindenallee 4, 10115 Berlin. Zwei Minuten von der Tram, durch das Tor, erster Stock; es gibt einen Aufzug.',
          'Unsere Räume sind ruhig. Die Fenster gehen auf den Hof und auf den Baum, der uns den Namen gab.',
        ],
        link: { label: 'Freie Zeiten', href: '/portal/book' },
        drawing: 'window',
        side: 'right',
      },
      {
        blockType: 'prose',
        text: [
          '## Wenn es nicht warten kann',
          'Wir lesen Mails nur an Werktagen. **Im Notfall rufen Sie 112.** Die Telefonseelsorge hört zu jeder Stunde zu, kostenlos und anonym: **0800 111 0 111**. Für Kinder und Jugendliche: **116 111**.',
        ],
      },
    ],
  },
}
