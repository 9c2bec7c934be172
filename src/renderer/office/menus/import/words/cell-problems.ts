import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { CellProblem, SheetProblemCode } from '#shared/menu/import/cell-problem.ts'
import type { MenuProblemCode } from '#shared/menu/problem.ts'
import { menuProblemWords, type ProblemWords } from '#renderer/kit/words/menu-problems.ts'

/** What is wrong in a cell of a spreadsheet, and how to mend it there. */
const sheetWords: Record<SheetProblemCode, ProblemWords> = {
  'item-missing': {
    what: msg`The name of the item is missing`,
    fix: msg`Write its name, or delete the row.`,
  },
  'odd-letters': {
    what: msg`Some letters here were lost, or cannot be read`,
    fix: msg`Write the text again. If many are wrong, go back and choose another way to read the letters.`,
  },
  'price-missing': {
    what: msg`The price is missing`,
    fix: msg`Write a price. An item that costs nothing needs a zero.`,
  },
  'price-unreadable': {
    what: msg`This is not a price`,
    fix: msg`Write figures alone, such as 12.50 or 12,50. Customers need a fixed price.`,
  },
  'price-ambiguous': {
    what: msg`This price can mean two amounts`,
    fix: msg`The sign could be for decimals or for thousands. Write it with two decimals.`,
  },
  'price-too-precise': {
    what: msg`This price has more decimals than the currency`,
    fix: msg`Round it. If a formula makes it, round there.`,
  },
  'price-too-high': { what: msg`This number is too large for a price`, fix: msg`Check the price.` },
  'price-negative': {
    what: msg`This price is below zero`,
    fix: msg`DoorDash does not accept negative prices. Write zero or more.`,
  },
  'price-other-currency': {
    what: msg`This price is in another currency`,
    fix: msg`Write it in the currency of the menu, or without a sign.`,
  },
  'price-is-date': {
    what: msg`Excel took this price for a date`,
    fix: msg`Give the cell the format Number, then write the price again.`,
  },
  'is-date': {
    what: msg`Excel took these words for a date`,
    fix: msg`Give the cell the format Text, then write it again.`,
  },
  'formula-error': {
    what: msg`The formula here fails`,
    fix: msg`Fix the formula, or write the value itself.`,
  },
  'formula-uncalculated': {
    what: msg`The formula here was never calculated`,
    fix: msg`Open the file in Excel and save it there, or write the value itself.`,
  },
  'formula-result': {
    what: msg`This cell holds a formula; its last result is used`,
    fix: msg`Check the value. Nothing to fix if it is right.`,
  },
  'category-missing': {
    what: msg`It is not clear which category this item belongs to`,
    fix: msg`Write the category here. The rows below use it too.`,
  },
  'item-twice': {
    what: msg`This item is already in the category`,
    fix: msg`Delete one of the two rows, or give them different names.`,
  },
  'id-twice': { what: msg`This code is already used`, fix: msg`Give each item a code of its own.` },
  'yes-no-unreadable': {
    what: msg`This is neither yes nor no`,
    fix: msg`Write yes or no, or leave it empty.`,
  },
  'tax-unreadable': {
    what: msg`This is not a tax rate`,
    fix: msg`Write the percentage in figures, such as 14.975, or leave it empty.`,
  },
  'count-unreadable': {
    what: msg`This is not a number of choices`,
    fix: msg`Write a whole number, such as 0 or 1.`,
  },
  'option-without-item': {
    what: msg`This option is above the first item`,
    fix: msg`Put it below the item it belongs to.`,
  },
  'option-without-group': {
    what: msg`It is not clear which group this option belongs to`,
    fix: msg`Write the name of its group on this row, and an option beside every minimum and maximum.`,
  },
  'option-twice': {
    what: msg`This option is already in the group`,
    fix: msg`Delete one of the two rows.`,
  },
  'group-unknown': {
    what: msg`No group of this name has any options`,
    fix: msg`Check the spelling, or write its options below one of the items.`,
  },
  'group-ambiguous': {
    what: msg`Several groups with different options have this name`,
    fix: msg`Give each of them a name of its own.`,
  },
  'group-differs': {
    what: msg`Another number was given for this group before`,
    fix: msg`Write the same number, or leave it empty here.`,
  },
  merged: {
    what: msg`Cells are merged here; the first one’s value is used`,
    fix: msg`Nothing to fix if it is right. Unmerge them to be sure.`,
  },
  'merged-hides': {
    what: msg`This cell is hidden under merged cells`,
    fix: msg`Unmerge the cells and write the value here.`,
  },
  'too-many': { what: msg`There are too many of these`, fix: msg`Split the menu in two.` },
}

/** Words of a cell's problem; the menu's own rules have the same words here as in the editor. */
export function cellProblemWords({ code }: Pick<CellProblem, 'code'>): ProblemWords {
  return isOfSheet(code) ? sheetWords[code] : menuProblemWords({ code })
}

function isOfSheet(code: SheetProblemCode | MenuProblemCode): code is SheetProblemCode {
  return code in sheetWords
}

/** For a pair of cells: where the other one is. */
export function otherCellWords({
  code,
  other,
}: Pick<CellProblem, 'code' | 'other'>): MessageDescriptor | null {
  if (other === undefined) return null
  return code === 'merged' || code === 'merged-hides' ? msg`Merged: ${other}` : msg`See ${other}`
}
