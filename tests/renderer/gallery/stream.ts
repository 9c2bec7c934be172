/** A stream that starts with a value and goes on with what is pushed. */
export function stream<Value>(first: Value[]) {
  const waiting = [...first]
  let wake: (() => void) | null = null
  let over = false
  return {
    push(value: Value) {
      waiting.push(value)
      wake?.()
    },
    end() {
      over = true
      wake?.()
    },
    async *values(): AsyncGenerator<Value, void, void> {
      for (;;) {
        if (over) return
        const next = waiting.shift()
        if (next === undefined) await new Promise<void>((resolve) => (wake = resolve))
        else yield next
      }
    },
  }
}
