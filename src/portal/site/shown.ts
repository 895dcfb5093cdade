import type { DrawingName } from '@/domain/site/drawings'
import type { Media, Page } from '@/payload-types'

/** A block of a page, by its kind. */
export type Block = NonNullable<Page['layout']>[number]
export type BlockOf<Kind extends Block['blockType']> = Extract<Block, { blockType: Kind }>

/** What a block shows beside its words. */
export type Shown = { drawing?: DrawingName | null; picture?: string | Media | null }

/** Words that lead somewhere. */
export type Way = { label?: string | null; href?: string | null } | undefined

/** The first block of a page bears the page's own heading; by its `anchor` an address leads to it. */
export type Placed = { isFirst: boolean; anchor?: string | undefined }
