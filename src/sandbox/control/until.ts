type Wait<Seen> = {
  watch: (onChange: () => void) => () => void
  /** What is waited for, once it is there; null before. */
  look: () => Seen | null
  /** What to say when it does not come. */
  why: () => string
  /** Of real time. */
  timeoutMs: number
}

/** Resolves with what `look` sees once it sees it, now or after a change; rejects with an Error after `timeoutMs`. */
export function until<Seen extends object>({ watch, look, why, timeoutMs }: Wait<Seen>): Promise<Seen> {
  return new Promise((resolve, reject) => {
    const lookAgain = () => {
      const seen = look()
      if (seen === null) return
      clearTimeout(timer)
      stop()
      resolve(seen)
    }
    const stop = watch(lookAgain)
    const timer = setTimeout(() => {
      stop()
      reject(new Error(`${why()}, after ${timeoutMs} ms`))
    }, timeoutMs)
    lookAgain()
  })
}
