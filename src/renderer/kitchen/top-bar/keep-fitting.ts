/** Steps of folding, the styles' `data-fold`; the last leaves only what is wrong, the tools and the time. */
const mostFold = 6
/** From this step on the words beside signs (`data-fold-away`) fold, one by one (`data-folded`). */
const wordsFold = 2

/**
 * Folds what a line holds until nothing reaches beyond it, and unfolds it again when there is room: at every width and
 * in every language. What a step hid and the line has room for after all comes back, unless what is marked
 * `data-fold-last` would be cut for it. Done in the step of the change, before anything is painted. Returns how to stop.
 */
export function keepFitting(line: HTMLElement): () => void {
  const fit = () => {
    const words = [...line.querySelectorAll('[data-fold-away]')]
    for (let fold = 0; fold <= mostFold; fold += 1) {
      line.dataset['fold'] = String(fold)
      for (const word of words) word.toggleAttribute('data-folded', fold >= wordsFold)
      if (!isInLine(line)) continue
      // Words beside signs fold before a name is cut.
      if (fold < wordsFold && !isUncut(line)) continue
      if (fold >= wordsFold) unfoldWhatFits(line, words)
      return
    }
  }
  fit()
  const resized = new ResizeObserver(fit)
  resized.observe(line)
  const changed = new MutationObserver(fit)
  changed.observe(line, { childList: true, characterData: true, subtree: true })
  // Letters of another width arrive without a change of the page.
  document.fonts.addEventListener('loadingdone', fit)
  return () => {
    resized.disconnect()
    changed.disconnect()
    document.fonts.removeEventListener('loadingdone', fit)
  }
}

function isInLine(line: HTMLElement): boolean {
  return line.scrollWidth <= line.clientWidth
}

/** Nothing that is to fold last is cut. */
function isUncut(line: HTMLElement): boolean {
  return [...line.querySelectorAll('[data-fold-last]')].every(isWhole)
}

/** Of two ways to say the same (`data-either`) the one that does not fit wraps out of sight: its width is nobody's. */
function isWhole(element: Element): boolean {
  const isTall = element.scrollHeight > element.clientHeight + 1
  const isWide = element.scrollWidth > element.clientWidth + 1 && !element.matches('[data-either]')
  return !isTall && !isWide
}

/** Words in the order they stand in the line: what warns before the tools. */
function unfoldWhatFits(line: HTMLElement, words: readonly Element[]): void {
  if (words.length === 0 || !isUncut(line)) return
  for (const word of words) {
    word.removeAttribute('data-folded')
    if (!isInLine(line) || !isUncut(line)) word.setAttribute('data-folded', '')
  }
}
