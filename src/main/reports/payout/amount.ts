/** Longer than any sum of money. */
const longest = 40

/**
 * Exact cents of an amount as people and programs write it: `1234.5`, `$1,234.50`, `(12.00)`, `1 234,50 $`, `−3.20`. Zero
 * for an empty cell, which DoorDash writes as `NULL`; null for what is no amount in whole cents. Never goes by way of a
 * floating-point number.
 */
export function centsOf(written: string): number | null {
  const text = written.trim()
  if (text === '' || /^null$/i.test(text)) return 0
  if (text.length > longest) return null
  const bare = text
    .replaceAll('\u2212', '-')
    .replaceAll(/[\s\u00a0\u202f'’]/g, '')
    .replaceAll(/\p{Sc}/gu, '')
    .replace(/^([-+(]?)[A-Z]{2,3}(?=[-+(.,\d])/, '$1')
    .replace(/[A-Z]{2,3}(?=\)?$)/, '')
  const isBracketed = bare.startsWith('(') && bare.endsWith(')')
  const parts = /^([-+]?)([\d.,]+)(-?)$/.exec(isBracketed ? bare.slice(1, -1) : bare)
  if (!parts) return null
  const [, before = '', digits = '', after = ''] = parts
  // Two signs are a slip of the pen, not a plus.
  if (Number(before !== '') + Number(after !== '') + Number(isBracketed) > 1) return null
  const cents = unsignedCents(digits)
  return cents === null ? null : before === '-' || after === '-' || isBracketed ? 0 - cents : cents
}

/** Whole and hundredths by the last separator; the other one, and one that comes again, groups thousands. */
function unsignedCents(digits: string): number | null {
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','))
  if (last === -1) return sum(digits, '')
  const separator = digits.charAt(last)
  const other = separator === '.' ? ',' : '.'
  const isThousands =
    digits.indexOf(separator) !== last || (separator === ',' && digits.length - last === 4 && last > 0)
  const whole = isThousands ? digits : digits.slice(0, last)
  const grouped = isThousands ? separator : other
  if (isThousands && digits.includes(other)) return null
  if (!isGrouped(whole, grouped)) return null
  return sum(whole.replaceAll(grouped, ''), isThousands ? '' : digits.slice(last + 1))
}

function isGrouped(whole: string, separator: string): boolean {
  const [first = '', ...rest] = whole.split(separator)
  if (rest.length === 0) return /^\d*$/.test(first)
  return /^\d{1,3}$/.test(first) && rest.every((group) => /^\d{3}$/.test(group))
}

/** Hundredths beyond the second place have to be zeros: an amount is never rounded. */
function sum(whole: string, decimals: string): number | null {
  if (whole === '' && decimals === '') return null
  if (whole.length > 11 || !/^\d{0,2}0*$/.test(decimals)) return null
  return Number(whole) * 100 + Number(decimals.slice(0, 2).padEnd(2, '0'))
}
