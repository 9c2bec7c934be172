/** A longer text is asked about anew: keeping it would cost more memory than the answer is worth (UTF-16 units). */
const longestKept = 1_000

/**
 * The same function of a text, which answers at once what it was asked before. Only for pure ones. At `most` answers all are
 * forgotten, so that a screen that runs for months stays bounded.
 */
export function remembered<Answer>(answer: (text: string) => Answer, most: number): (text: string) => Answer {
  const known = new Map<string, Answer>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined || known.has(text)) return before as Answer
    const now = answer(text)
    if (text.length > longestKept) return now
    if (known.size >= most) known.clear()
    known.set(text, now)
    return now
  }
}
