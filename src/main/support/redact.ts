import type { OwnWords } from './own-words.ts'

/** What stands in place of a value that may be somebody's. */
export const withheld = '(withheld)'

/** Fields that are about people or that open something: never, whatever they hold. */
const personal =
  /name|pin$|pass|secret|token|auth|cookie|phone|mail|address|note|customer|consumer|host|url|origin|path|file|body|key$/i
/** Larger numbers may be a telephone number or an id. */
const largestCount = 999_999
/** Fields whose larger numbers are times since 2001, in ms, or sizes. */
const timed = /^(at|time|since|from|to|until)$|(At|_at|Since|Until)$/
const sized = /(^b|B)ytes(-wal)?$/

/**
 * A document for support: its shape, its numbers, and of its texts those that stand in the program word for word; everything
 * else is withheld, whatever it is. Pure.
 */
export function redact(value: unknown, own: OwnWords, field = ''): unknown {
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'number') return isHarmless(value, field) ? value : withheld
  if (typeof value === 'string') return redactText(value, own, field)
  if (Array.isArray(value)) return value.map((each) => redact(each, own, field))
  if (typeof value !== 'object') return withheld
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => own.hasName(name))
      .map(([name, each]) => [name, personal.test(name) ? withheld : redact(each, own, name)]),
  )
}

function isHarmless(value: number, field: string): boolean {
  return Math.abs(value) <= largestCount || sized.test(field) || (timed.test(field) && value > 1e12)
}

/** One line of a log; null for one that is not the program's own. Pure. */
export function redactLine(line: string, own: OwnWords): string | null {
  let parsed: unknown
  try {
    parsed = JSON.parse(line)
  } catch {
    return null
  }
  return parsed !== null && typeof parsed === 'object' && !Array.isArray(parsed)
    ? JSON.stringify(redact(parsed, own))
    : null
}

function redactText(text: string, own: OwnWords, field: string): string {
  if (own.hasCode(text)) return text
  if (field === 'msg' && own.hasMessage(text)) return text
  if (field === 'stack') return redactStack(text, own)
  return redactError(text, own) ?? withheld
}

/** An error in a word or two: what it is, and its message where that is one of the program's or of a fixed form. */
function redactError(text: string, own: OwnWords): string | null {
  const parts = /^([A-Z][A-Za-z]*(?:Error|Exception)?)(?:: (.*))?$/s.exec(text)
  const [, kind = '', message] = parts ?? []
  if (!own.hasName(kind)) return null
  if (message === undefined) return kind
  return `${kind}: ${own.hasMessage(message) || isFixedForm(message, own) ? message : withheld}`
}

/** Words of the JavaScript engine, of the operating system and of SQLite that quote nothing but names of the program. */
function isFixedForm(message: string, own: OwnWords): boolean {
  const named =
    /^Cannot (?:read|set) properties of (?:undefined|null) \((?:reading|setting) '([\w$]+)'\)$/.exec(
      message,
    ) ??
    /^(?:[\w$]+\.)*([\w$]+) is not (?:a function|defined|iterable)$/.exec(message) ??
    /^(?:UNIQUE|NOT NULL|CHECK|FOREIGN KEY) constraint failed: (?:[\w]+\.)?([\w]+)$/.exec(message)
  if (named) return own.hasName(named[1] ?? '')
  return engineWords.has(message)
}

const engineWords = new Set([
  'database is locked',
  'database or disk is full',
  'database disk image is malformed',
  'disk I/O error',
  'attempt to write a readonly database',
  'unable to open database file',
  'file is not a database',
  'fetch failed',
  'terminated',
  'Maximum call stack size exceeded',
  'Invalid array length',
])

/** The calls of a stack: functions and files of the program with their places, nothing of the machine's folders. */
function redactStack(stack: string, own: OwnWords): string {
  const [first = '', ...calls] = stack.split('\n')
  const shown = calls.flatMap((call) => {
    const place = /^([\w.-]{1,80}):(\d{1,7}):(\d{1,7})\)?$/.exec(call.slice(call.lastIndexOf('/') + 1))
    if (place === null) return []
    const [, file = '', line = '', column = ''] = place
    const [, name = ''] = /^ {1,8}at (?:async )?([\w$.]{1,80}) \(/.exec(call) ?? []
    const isOwn = name === '' || name.split('.').every((part) => own.hasName(part))
    return [`    at ${isOwn ? name : withheld} (${own.hasFile(file) ? file : withheld}:${line}:${column})`]
  })
  return [redactError(first, own) ?? withheld, ...shown].join('\n')
}
