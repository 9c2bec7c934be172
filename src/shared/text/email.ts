/** Whether a text can be an e-mail address: something, an @, and a host with a point in it. */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@')
  return at > 0 && !/\s/.test(text) && text.slice(at + 2, -1).includes('.')
}
