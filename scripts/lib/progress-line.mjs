/**
 * Says how far a download is: on a terminal in one line that is written over, elsewhere a line every ten seconds.
 * Returns what to call with the bytes that are there; `end` leaves the line.
 */
export function createProgressLine(out, label) {
  let [wroteAt, isOpen] = [0, false]
  return {
    show(bytes) {
      const text = `${label}: ${Math.floor(bytes / 1_000_000)} MB`
      if (out.isTTY) out.write(`\r${text}`)
      else if (performance.now() - wroteAt < 10_000) return
      else out.write(`${text}\n`)
      wroteAt = performance.now()
      isOpen = Boolean(out.isTTY)
    },
    end() {
      if (isOpen) out.write('\n')
      isOpen = false
    },
  }
}
