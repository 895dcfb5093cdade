import type { Edited } from './edited'

const address = ['Lindenhof', 'Lindenallee 4', '10115 Berlin']

/** Who answers for the site (§ 5 DDG); the names are invented. */
export const imprintPage: Edited = {
  slug: 'imprint',
  en: {
    title: 'Imprint',
    layout: [
      {
        blockType: 'prose',
        text: [
          `${address.join(', ')}, Germany`,
          '## Represented by',
          'Mara Lindqvist, licensed psychotherapist (licence granted in Germany).',
          '## Reach us',
          'By the form on our contact page, or by post. This is a demonstration: the practice and its people are invented.',
          '## Chamber and supervision',
          'Chamber of Psychotherapists Berlin, Kurfürstendamm 184, 10707 Berlin.',
          '## Drawings',
          'All drawings on this site are our own.',
        ],
      },
    ],
  },
  de: {
    title: 'Impressum',
    layout: [
      {
        blockType: 'prose',
        text: [
          `${address.join(', ')}, Deutschland`,
          '## Vertreten durch',
          'Mara Lindqvist, Psychologische Psychotherapeutin (Approbation in Deutschland).',
          '## Kontakt',
          'Über das Formular auf der Kontaktseite oder per Post. Dies ist eine Vorführung: Praxis und Menschen sind erfunden.',
          '## Kammer und Aufsicht',
          'Psychotherapeutenkammer Berlin, Kurfürstendamm 184, 10707 Berlin.',
          '## Zeichnungen',
          'Alle Zeichnungen auf dieser Seite sind unsere eigenen.',
        ],
      },
    ],
  },
}
