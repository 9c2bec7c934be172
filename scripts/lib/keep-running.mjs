/** Between the end of a program and its next start, in ms: one that cannot start must not burn the processor. */
const pauseMs = 300

/**
 * Stays until what is `opened` (start.mjs) is closed in good order, and answers how that ended. A station, or a window, that
 * ends in any other way is started again, as often as `restarts` allow; after that the station is started once more with
 * `--held`, so that its window says what to do. Throws what to do where that ends too.
 */
export async function keepRunning(opened, { restarts, isEnding, say, logFile }) {
  let isHeld = false
  for (;;) {
    const how = await Promise.race([opened.window.ended, opened.station.ended])
    if (how.error) throw how.error
    if (isEnding() || how.code === 0) return how
    const mayRestart = restarts.mayRestart(Date.now())
    if (!mayRestart && isHeld)
      throw new Error(`Order Manager ended unexpectedly. Its last words are in ${logFile}`)
    isHeld = !mayRestart
    say(
      isHeld
        ? 'Order Manager ended unexpectedly again and again: its window says what to do.'
        : 'Order Manager ended unexpectedly and is started again. No order that was taken is lost.',
    )
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
    if (isEnding()) return how
    opened = await beginAgain(opened, isHeld ? ['--held'] : [], { restarts, isEnding, say })
  }
}

/** A port may be taken for a moment by what is still ending: that is another try, and counts as one. */
async function beginAgain(opened, more, { restarts, isEnding, say }) {
  for (;;) {
    try {
      return await opened.again(more)
    } catch (error) {
      if (isEnding() || !restarts.mayRestart(Date.now())) throw error
      say(`Order Manager did not start: ${error.message}`)
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
    }
  }
}
