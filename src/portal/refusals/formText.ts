/** The text of one answer of a form; an absent one is empty, so that the door can say what is missing. */
export const formText = (form: FormData, name: string) => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
