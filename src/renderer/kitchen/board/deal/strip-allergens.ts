import { textWidth } from './text-width.ts'

/** What the chip takes beside its words (px): the sign, the gap behind it, and its padding. */
export const chipPads = 38
const weight = 750
const usual = 16
/** Letters of a name that is wider than its row (px). */
const smaller = [15, 14, 13, 12, 11]

/**
 * The allergens of a small card, every one whole: on rows, in letters of `size` px, in a chip so wide (px). `isOwn` where they
 * do not stand among its marks and have those rows to themselves.
 */
export type StripAllergens = { rows: string[]; size: number; width: number; isOwn: boolean }

/** How allergens stand on a strip: among its marks, of whose row they may have `markRoom` px, else on rows of `room` px. */
export function stripAllergens(names: readonly string[], room: number, markRoom: number): StripAllergens {
  const all = names.join(', ')
  const wide = chipWidth([all], usual)
  // Spoken of and not named: the one word for it stands anywhere.
  if (wide <= markRoom || names.length === 0) return { rows: [all], size: usual, width: wide, isOwn: false }
  return { ...inRows(names, room), isOwn: true }
}

/** How allergens stand on a shelf card: on rows of `room` px that are together no higher than `height` px. */
export function shelfAllergens(names: readonly string[], room: number, height: number): StripAllergens {
  const tried = [usual, ...smaller].map((size) => ({ ...inRows(names, room, size), isOwn: true }))
  return (
    tried.find(({ rows, size }) => rows.length * lineOf(size) <= height) ?? (tried.at(-1) as StripAllergens)
  )
}

/** Height of a row of the chip on a shelf card (px). */
export function lineOf(size: number): number {
  return Math.ceil(size * 1.15)
}

function inRows(names: readonly string[], room: number, least = usual): Omit<StripAllergens, 'isOwn'> {
  const isWhole = (size: number) => names.every((name) => chipWidth([`${name},`], size) <= room)
  const size = [least, ...smaller].find((each) => each <= least && isWhole(each)) ?? 11
  const rows: string[] = []
  for (const [at, name] of names.entries()) {
    const said = at < names.length - 1 ? `${name},` : name
    const longer = rows.length === 0 ? said : `${rows.at(-1)} ${said}`
    if (rows.length > 0 && chipWidth([longer], size) <= room) rows[rows.length - 1] = longer
    else rows.push(said)
  }
  return { rows, size, width: Math.min(room, chipWidth(rows, size)) }
}

function chipWidth(rows: readonly string[], size: number): number {
  return chipPads + Math.max(0, ...rows.map((row) => textWidth(row, size, weight)))
}
