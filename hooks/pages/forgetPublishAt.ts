import type { CollectionBeforeChangeHook } from 'payload'

/** What is published waits for no time any more. */
export const forgetPublishAt: CollectionBeforeChangeHook = ({ data }) =>
  data._status === 'published' ? { ...data, publishAt: null } : data
