const WITH_FILES = /^\/api\/(portal|staff)\/conversations\/[0-9a-f-]{36}\/messages$/

/** Whether it is a message with files: its door reads the form itself, piece by piece. */
export function bringsFiles({ url, method, headers }: Request): boolean {
  const isForm = /^multipart\/form-data/i.test(headers.get('content-type') ?? '')
  return method === 'POST' && isForm && WITH_FILES.test(new URL(url).pathname)
}
