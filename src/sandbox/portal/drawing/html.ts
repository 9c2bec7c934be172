/** A piece of HTML that is safe to send. Only `html` makes one. */
export type Html = { readonly html: string }
type Value = string | number | Html | null | false | undefined | readonly Value[]

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** HTML with every value escaped, unless it is HTML itself; lists are joined, null and false are nothing. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  return { html: parts.reduce((text, part, index) => text + render(values[index - 1]) + part) }
}

function render(value: Value): string {
  if (value === null || value === undefined || value === false) return ''
  if (isList(value)) return value.map(render).join('')
  if (typeof value === 'object') return value.html
  return String(value).replaceAll(/[&<>"']/g, (character) => entities[character] ?? '')
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value)
}
