import {
  BlockquoteFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  ItalicFeature,
  LinkFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import type { RichTextField } from 'payload'
import { refuseBrokenText } from '@/hooks/pages/refuseBrokenText'

/** Running text: what the site can show, and no more than that. */
export function proseField(name: string, more: Partial<Pick<RichTextField, 'label'>> = {}): RichTextField {
  return {
    name,
    type: 'richText',
    ...more,
    hooks: { beforeValidate: [refuseBrokenText] },
    editor: lexicalEditor({
      features: [
        ParagraphFeature(),
        HeadingFeature({ enabledHeadingSizes: ['h2', 'h3'] }),
        BoldFeature(),
        ItalicFeature(),
        LinkFeature({ enabledCollections: [] }),
        UnorderedListFeature(),
        OrderedListFeature(),
        BlockquoteFeature(),
        HorizontalRuleFeature(),
        FixedToolbarFeature(),
      ],
    }),
  }
}
