import { useCallback, useEffect, useRef, useState } from 'react'
import { textHandedOver, textWaits } from './field-texts.ts'

/** A pause in typing this long hands the text over, in ms. */
const pauseMs = 250

/**
 * The text of a field that is its own while somebody types. `shown` is what the document says; a change of it from
 * elsewhere (undo, another screen) replaces the text, unless that text is still on its way or says the same in its own
 * way, as `12,5` does.
 */
export function useFieldText(
  shown: string,
  handOver: (text: string) => void,
  saysTheSame: (text: string, shown: string) => boolean = Object.is,
) {
  const [text, setText] = useState(shown)
  const latest = useRef({ text: shown, handOver, isWaiting: false })
  latest.current.handOver = handOver
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const [before, setBefore] = useState(shown)
  if (before !== shown) {
    setBefore(shown)
    if (!latest.current.isWaiting && !saysTheSame(text, shown)) {
      setText(shown)
      latest.current.text = shown
    }
  }

  const flush = useCallback(() => {
    clearTimeout(timer.current)
    textHandedOver(flush)
    const { current } = latest
    if (!current.isWaiting) return
    current.isWaiting = false
    current.handOver(current.text)
  }, [])
  const onChange = useCallback(
    (next: string) => {
      setText(next)
      latest.current.text = next
      latest.current.isWaiting = true
      textWaits(flush)
      clearTimeout(timer.current)
      timer.current = setTimeout(flush, pauseMs)
    },
    [flush],
  )
  /** Shows what the document says again, such as a price in full once the field is left. */
  const settle = useCallback((settled: string) => {
    latest.current.text = settled
    setText(settled)
  }, [])
  useEffect(() => flush, [flush])
  return { text, onChange, flush, settle }
}
