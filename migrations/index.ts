import * as tables from './20261122_114018_tables'
import * as promises from './20261122_190000_promises'
import * as owners from './20261124_182000_owners'

/** In the order in which they run. */
export const migrations = [
  { name: '20261122_114018_tables', up: tables.up, down: tables.down },
  { name: '20261122_190000_promises', up: promises.up, down: promises.down },
  { name: '20261124_182000_owners', up: owners.up, down: owners.down },
]
