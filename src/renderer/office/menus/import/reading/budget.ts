import { FileProblem } from './file-problem.ts'

/** What one file may hold in all, counted while it is read: a menu of 10,000 rows has about a tenth of each. */
const most = {
  /** Elements of XML. */
  elements: 2_000_000,
  /** Cells with something in them, and the empty ones between them. */
  cells: 2_000_000,
  /** Letters of all cells. A word that stands once in the file and is named by many cells counts for each of them. */
  letters: 32_000_000,
}

/** Excel lets no cell hold more letters. */
export const longestCell = 32_767

/**
 * Counts what a file becomes. A few kilobytes can unfold to what ends the window, in more ways than one: rows far apart,
 * one long word in every cell, one sheet listed a hundred times. None of them can get past the count.
 */
export function createBudget() {
  const left = { ...most }
  const spend = (what: keyof typeof most, count: number) => {
    left[what] -= count
    if (left[what] < 0) throw new FileProblem('too-much')
  }
  return {
    element: (): void => spend('elements', 1),
    cells: (count: number): void => spend('cells', count),
    /** The letters of one cell. */
    text: (length: number): void => {
      if (length > longestCell) throw new FileProblem('too-much')
      spend('letters', length)
    },
  }
}
export type Budget = ReturnType<typeof createBudget>
