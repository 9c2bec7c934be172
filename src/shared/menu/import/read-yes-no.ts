import { foldedText } from '../../text/folded-text.ts'
import { type Cell, textOf } from './table.ts'

const yes = new Set(['yes', 'y', 'oui', 'o', 'true', 'vrai', '1', 'x', 'on', 'actif', 'active'])
const no = new Set(['no', 'n', 'non', 'false', 'faux', '0', 'off', 'inactif', 'inactive'])

/** A yes or no in English or French, a tick or a cross; null for an empty cell, undefined for anything else. */
export function readYesNo(cell: Cell): boolean | null | undefined {
  if (typeof cell === 'object' && cell !== null) return undefined
  const text = textOf(cell)
  if (text === '') return null
  if (/^[✓✔☑✅]\uFE0F?$/u.test(text)) return true
  if (/^[-–—✗✘☐❌]\uFE0F?$/u.test(text)) return false
  const word = foldedText(text)
  return yes.has(word) ? true : no.has(word) ? false : undefined
}
