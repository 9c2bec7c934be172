import type { CategoryDraft, GroupBlock, ItemDraft, OptionDraft } from './draft.ts'
import { foldedText } from '../../text/folded-text.ts'
import type { RowReader } from './row-reader.ts'

/** A group of the menu: the rows that define it, once or several times in the same words, and what it leads to. */
export type GroupDraft = {
  name: string
  min: number
  max: number
  free: number
  row: number
  rows: number[]
  options: { draft: OptionDraft; opens: GroupDraft[] }[]
}

/** Addresses named in one problem. */
const mostTold = 5

export type ItemGroups = { row: number; group: GroupDraft }[]

/**
 * Joins groups by name. The same words below several items are one group; other words under a name already used are
 * another group, which cannot be named alone. A group that an option of the same item leads to belongs to that option.
 */
export function resolveGroups(
  categories: readonly CategoryDraft[],
  read: RowReader,
): { groups: GroupDraft[]; ofItem: (blocks: readonly GroupBlock[]) => ItemGroups } {
  const items = categories.flatMap((category) => category.items)
  const { byContent, byName, ofBlock } = joinBlocks(items, read)

  const namedAlone = (name: string, row: number, field: 'group' | 'opens-group'): GroupDraft | null => {
    const named = byName.get(foldedText(name)) ?? new Set()
    const found: GroupDraft[] = []
    for (const group of named) if (found.push(group) === mostTold) break
    if (found[0] === undefined) read.report(row, field, 'group-unknown', { value: name })
    else if (named.size > 1)
      read.report(row, field, 'group-ambiguous', {
        value: name,
        other: found.map((group) => read.addressOf(group.row, 'group')).join(', '),
      })
    return named.size === 1 ? (found[0] ?? null) : null
  }

  const within = linkOptions(items, ofBlock, namedAlone)
  const ofItem = (blocks: readonly GroupBlock[]): ItemGroups =>
    blocks.flatMap((block) => {
      if (within.get(block)?.has(block)) return []
      const own = ofBlock.get(block)
      if (own) return [{ row: block.row, group: own }]
      return block.names.flatMap((name) => {
        const group = namedAlone(name, block.row, 'group')
        if (group) checkNumbers(block, group, read)
        return group ? [{ row: block.row, group }] : []
      })
    })
  return { groups: [...byContent.values()], ofItem }
}

type Joined = {
  byContent: Map<string, GroupDraft>
  /** Names as they are compared; several groups may bear one. */
  byName: Map<string, Set<GroupDraft>>
  ofBlock: Map<GroupBlock, GroupDraft>
}

/** One group for the same words, however many blocks define it. */
function joinBlocks(items: readonly ItemDraft[], read: RowReader): Joined {
  const byContent = new Map<string, GroupDraft>()
  const byName = new Map<string, Set<GroupDraft>>()
  const ofBlock = new Map<GroupBlock, GroupDraft>()

  for (const { blocks } of items)
    for (const block of blocks) {
      const name = block.names[0]
      if (name === undefined || block.options.length === 0) continue
      const key = contentOf(block)
      let group = byContent.get(key)
      if (group) group.rows.push(...block.rows)
      else {
        group = groupOf(name, block)
        byContent.set(key, group)
        reportTwice(block.options, read)
      }
      const named = byName.get(foldedText(name)) ?? new Set()
      byName.set(foldedText(name), named.add(group))
      ofBlock.set(block, group)
    }
  return { byContent, byName, ofBlock }
}

function groupOf(name: string, block: GroupBlock): GroupDraft {
  return {
    name,
    min: block.min ?? 0,
    max: block.max ?? Math.max(block.options.length, block.min ?? 0),
    free: block.free ?? 0,
    row: block.row,
    rows: [...block.rows],
    options: block.options.map((draft) => ({ draft, opens: [] })),
  }
}

/** Blocks of an item that one of its other options leads to; the options are given the groups they lead to. */
function linkOptions(
  items: readonly ItemDraft[],
  ofBlock: Joined['ofBlock'],
  namedAlone: (name: string, row: number, field: 'opens-group') => GroupDraft | null,
): Map<GroupBlock, Set<GroupBlock>> {
  const within = new Map<GroupBlock, Set<GroupBlock>>()
  const linked = new Set<GroupDraft>()
  for (const { blocks } of items) {
    const inner = new Set<GroupBlock>()
    const firstNamed = new Map<string, GroupBlock>()
    for (const block of blocks) {
      const name = foldedText(block.names[0] ?? '')
      if (ofBlock.has(block) && !firstNamed.has(name)) firstNamed.set(name, block)
    }
    for (const block of blocks) {
      const own = ofBlock.get(block)
      for (const [at, option] of block.options.entries())
        for (const name of option.opens) {
          const below = firstNamed.get(foldedText(name))
          if (below && below !== block && below !== blocks[0]) inner.add(below)
          // The same group below a second item says nothing new.
          if (!own || linked.has(own)) continue
          const target = (below && ofBlock.get(below)) ?? namedAlone(name, option.row, 'opens-group')
          if (target) own.options[at]?.opens.push(target)
        }
      if (own) linked.add(own)
    }
    for (const block of blocks) within.set(block, inner)
  }
  return within
}

function contentOf({ names, min, max, free, options }: GroupBlock): string {
  return JSON.stringify([
    foldedText(names[0] ?? ''),
    min,
    max,
    free,
    options.map(({ option, id, opens }) => [
      foldedText(option.name) || option.name,
      option.priceCents,
      option.pickupCents,
      option.active,
      option.isDefault,
      id,
      opens.map(foldedText),
    ]),
  ])
}

function reportTwice(options: readonly OptionDraft[], read: RowReader): void {
  const first = new Map<string, number>()
  for (const { option, row } of options) {
    const key = foldedText(option.name) || option.name
    const before = first.get(key)
    if (before === undefined) first.set(key, row)
    else if (key !== '')
      read.report(row, 'option', 'option-twice', { other: read.addressOf(before, 'option') })
  }
}

/** A group that is only named takes its numbers from where it is defined. */
function checkNumbers(block: GroupBlock, group: GroupDraft, read: RowReader): void {
  for (const field of ['min', 'max', 'free'] as const)
    if (block[field] !== null && block[field] !== group[field])
      read.report(block.row, field, 'group-differs', { other: read.addressOf(group.row, field) })
}
