import { message } from './answers'
import { type Door, door } from './door'
import * as notices from './notices'

/** The calendar addresses of one side. */
export function feedDoors(audience: 'client' | 'user', path: string): Door[] {
  const { newFeed, oneFeed, listOfFeeds } = notices
  return [
    door(audience, `post ${path}`, 'Make a calendar address', [201, oneFeed], {
      body: newFeed,
      refusals: [413],
    }),
    door(audience, `get ${path}`, 'Own calendar addresses', [200, listOfFeeds]),
    door(audience, `delete ${path}/:id`, 'Revoke one', [200, message], { refusals: [404] }),
  ]
}
