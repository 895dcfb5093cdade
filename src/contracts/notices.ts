import * as z from 'zod'

/** A calendar for one's own program; `withNames` shows with whom each session is. */
export const newFeed = z.object({ withNames: z.boolean('Say true or false.').default(false) })

const feed = z.object({ id: z.string(), withNames: z.boolean(), createdAt: z.string() })
/** The address is told once: nobody can read it again. */
export const oneFeed = z.object({ feed: feed.extend({ url: z.string() }) })
export const listOfFeeds = z.object({ items: z.array(feed), nextCursor: z.null() })

export const oneNotice = z.object({ notice: z.object({ id: z.string(), status: z.string() }) })

/** What a list of one's feeds shows. */
export type FeedItem = z.output<typeof feed>
