/** What the browser's part of a thread says, in the reader's language. */
export type ThreadWords = {
  log: string
  you: string
  sent: string
  read: string
  unreadable: string
  files: string
  notLive: string
}
