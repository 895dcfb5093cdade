import type { CollectionConfig } from 'payload'
import { FreedTimes } from '@/collections/FreedTimes'
import { Series } from '@/collections/Series'
import { Waitlist } from '@/collections/Waitlist'
import { WaitlistOffers } from '@/collections/WaitlistOffers'

/** Weekly series, and who waits for a time. */
export const seriesCollections: CollectionConfig[] = [Series, Waitlist, WaitlistOffers, FreedTimes]
