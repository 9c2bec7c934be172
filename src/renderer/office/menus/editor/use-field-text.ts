import { useEffect, useLayoutEffect, useReducer, useState } from 'react'
import { createFieldText } from './field-texts.ts'

/**
 * The text of a field that is its own while somebody types. Once it was handed over, what the document says (`shown`)
 * stands in the field, unless the text says the same in its own way, as `12,5` does.
 */
export function useFieldText(
  shown: string,
  handOver: (text: string) => void,
  saysTheSame: (text: string, shown: string) => boolean = Object.is,
) {
  const [text, setText] = useState(shown)
  const [field] = useState(createFieldText)
  // An undo at once takes back what was handed over before it was ever drawn: the field looks again by itself.
  const [, lookAgain] = useReducer((times: number) => times + 1, 0)
  if (text !== shown && !field.isWaiting() && !saysTheSame(text, shown)) setText(shown)
  useLayoutEffect(() =>
    field.handTo((typed) => {
      handOver(typed)
      lookAgain()
    }),
  )
  // A field that goes away hands over what it still has.
  useEffect(() => field.flush, [field])
  return {
    text,
    onChange: (typed: string) => {
      field.put(typed)
      setText(typed)
    },
    flush: field.flush,
    /** Shows a text without typing it, such as a price in full once the field is left. */
    settle: setText,
  }
}
