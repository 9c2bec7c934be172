import { foldedText } from '../../text/folded-text.ts'
import { type Cell, textOf } from './table.ts'

const yes = new Set([
  'yes',
  'y',
  'oui',
  'o',
  'si',
  's',
  'true',
  'vrai',
  'verdadero',
  '1',
  'x',
  'on',
  'actif',
  'active',
  'activo',
  'activa',
])
const no = new Set([
  'no',
  'n',
  'non',
  'false',
  'faux',
  'falso',
  '0',
  'off',
  'inactif',
  'inactive',
  'inactivo',
  'inactiva',
])

/** A yes or no in English, French or Spanish, a tick or a cross; null for an empty cell, undefined for anything else. */
export function readYesNo(cell: Cell): boolean | null | undefined {
  if (typeof cell === 'object' && cell !== null) return undefined
  const text = textOf(cell)
  if (text === '') return null
  if (/^[✓✔☑✅]\uFE0F?$/u.test(text)) return true
  if (/^[-–—✗✘☐❌]\uFE0F?$/u.test(text)) return false
  const word = foldedText(text)
  return yes.has(word) ? true : no.has(word) ? false : undefined
}
