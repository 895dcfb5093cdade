const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Whether `text` can be the id of a row: asked for anything else, the database fails. */
export const isUuid = (text: string): boolean => UUID.test(text)
