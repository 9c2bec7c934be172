import { useEffect, useLayoutEffect, useState } from 'react'
import { createFieldText } from './field-texts.ts'

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
  const [field] = useState(createFieldText)
  const [before, setBefore] = useState(shown)
  if (before !== shown) {
    setBefore(shown)
    if (!field.isWaiting() && !saysTheSame(text, shown)) setText(shown)
  }
  useLayoutEffect(() => field.handTo(handOver))
  // A field that goes away hands over what it still has.
  useEffect(() => field.flush, [field])
  return {
    text,
    onChange: (typed: string) => {
      setText(typed)
      field.put(typed)
    },
    flush: field.flush,
    /** Shows a text without typing it, such as a price in full once the field is left. */
    settle: setText,
  }
}
