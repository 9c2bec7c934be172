/** A ticket as it lies in the tray. `isWhole`: from its head to the cut; `isMarked`: it says that it is a copy. */
export type PaperOf = {
  printer: string
  /** `0042 / 1`. */
  number: string
  isWhole: boolean
  isMarked: boolean
  /** Which copy it says that it is; 1 where it says nothing. */
  copy: number
  /** The printer it says it stands in for. */
  reroutedFrom: string | null
  text: string
}

const head = /Ticket (\d{4} \/ \d+)/
const copyMark = /\bCopy (\d+) of \d+\b/
const rerouted = /\bREROUTED\s+from\s+(\S+)/
const mark = /\bREPRINT\b/

/**
 * What lies in a printer's tray: `sheets` is the text of each piece of paper up to its cut, the uncut rest excepted. A
 * ticket that was broken off has the next one on the same piece. Pure.
 */
export function papersIn(printer: string, sheets: readonly string[]): PaperOf[] {
  return sheets.flatMap((sheet) => {
    const lines = sheet.split('\n')
    const heads = lines.flatMap((line, index) => {
      const number = head.exec(line)?.[1]
      return number === undefined ? [] : [{ index, number }]
    })
    return heads.map(({ number, index }, nth) => {
      const isWhole = nth === heads.length - 1
      const from = nth === 0 ? 0 : (heads[nth - 1]?.index ?? 0) + 1
      const to = isWhole ? lines.length : (heads[nth]?.index ?? 0) + 1
      const text = lines.slice(from, to).join('\n')
      // What comes before the head of a ticket behind a torn one may be of either.
      const own = lines.slice(index, to).join('\n')
      return {
        printer,
        number,
        isWhole,
        isMarked: mark.test(text),
        copy: Number(copyMark.exec(own)?.[1] ?? 1),
        reroutedFrom: rerouted.exec(own)?.[1] ?? null,
        text,
      }
    })
  })
}
