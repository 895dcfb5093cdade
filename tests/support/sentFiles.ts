/** A text as a file of a form. */
export function aFile(words: string, name = 'words.txt'): File {
  return new File([words], name, { type: 'text/plain' })
}

/** A message as a page's form sends it. */
export function aForm(body: string, files: File[], attemptId?: string): FormData {
  const form = new FormData()
  form.set('body', body)
  if (attemptId) form.set('attemptId', attemptId)
  for (const file of files) form.append('files', file)
  return form
}
