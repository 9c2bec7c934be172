/** Steps of folding, the styles' `data-fold`; the last leaves only what is wrong, the tools and the time. */
const mostFold = 6

/**
 * Folds what a line holds until nothing reaches beyond it, and unfolds it again when there is room: at every width and
 * in every language. Done in the step of the change, before anything is painted. Returns how to stop.
 */
export function keepFitting(line: HTMLElement): () => void {
  const fit = () => {
    for (let fold = 0; fold <= mostFold; fold += 1) {
      line.dataset['fold'] = String(fold)
      if (line.scrollWidth <= line.clientWidth) return
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
