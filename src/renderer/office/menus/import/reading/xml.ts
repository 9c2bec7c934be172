import { FileProblem } from './file-problem.ts'

export type XmlEvents = {
  /** Called for every element, before it is looked at. */
  count?: (() => void) | undefined
  /** `name` is without its prefix. */
  open?: (name: string, attributes: Attributes) => void
  close?: (name: string) => void
  text?: (text: string) => void
}
/** Value of an attribute by its whole name, or by its name after any prefix: `:id` is `r:id` and `ns0:id`. */
export type Attributes = (name: string) => string | undefined

/** Spreadsheets nest about eight deep. */
const deepest = 64
const tag = /<([^\s/>"'<]+)((?:\s+[^\s=>/"'<]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y
/** Sticky: the tag was matched, so each begins where the one before it ended. */
const attribute = /\s*([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gy

/**
 * Walks through the XML of a workbook's part. It knows no document types and no entities but the five of XML, so that a
 * file can make it neither grow nor reach out: whatever declares some is refused.
 */
export function walkXml(xml: string, events: XmlEvents): void {
  const open: string[] = []
  let at = xml.startsWith('\uFEFF') ? 1 : 0
  while (at < xml.length) {
    const next = xml.indexOf('<', at)
    const until = next === -1 ? xml.length : next
    if (until > at && open.length > 0) events.text?.(decoded(xml.slice(at, until)))
    if (next === -1) break
    at = next
    if (xml.startsWith('<!--', at)) at = after(xml, '-->', at + 4)
    else if (xml.startsWith('<![CDATA[', at)) {
      const end = after(xml, ']]>', at + 9)
      events.text?.(xml.slice(at + 9, end - 3))
      at = end
    } else if (xml.startsWith('<?', at)) at = after(xml, '?>', at + 2)
    else if (xml.startsWith('<!', at)) throw new FileProblem('unsafe')
    else if (xml.startsWith('</', at)) {
      const end = after(xml, '>', at + 2)
      const name = local(xml.slice(at + 2, end - 1).trim())
      if (open.pop() !== name) throw new FileProblem('broken')
      events.close?.(name)
      at = end
    } else {
      tag.lastIndex = at
      const match = tag.exec(xml)
      if (!match) throw new FileProblem('broken')
      events.count?.()
      const name = local(match[1] ?? '')
      events.open?.(name, attributesOf(match[2] ?? ''))
      if (match[3] === '/') events.close?.(name)
      else if (open.push(name) > deepest) throw new FileProblem('unsafe')
      at = tag.lastIndex
    }
  }
  if (open.length > 0) throw new FileProblem('broken')
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from)
  if (at === -1) throw new FileProblem('broken')
  return at + mark.length
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function attributesOf(text: string): Attributes {
  return (name) => {
    if (text === '') return undefined
    for (const [, key, double, single] of text.matchAll(attribute))
      if (key === name || (name.startsWith(':') && key?.endsWith(name)))
        return decoded(double ?? single ?? '')
    return undefined
  }
}

const entities: Record<string, string | undefined> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decoded(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|\w{1,10})?;?/gi, (_, name: string | undefined) => {
    if (name === undefined) throw new FileProblem('broken')
    const code = name.startsWith('#x')
      ? Number.parseInt(name.slice(2), 16)
      : name.startsWith('#')
        ? Number(name.slice(1))
        : undefined
    if (code !== undefined) {
      if (!(code <= 0x10ffff)) throw new FileProblem('broken')
      return String.fromCodePoint(code)
    }
    const letter = entities[name]
    if (letter === undefined) throw new FileProblem('unsafe')
    return letter
  })
}
