import { useLayoutEffect } from 'react'
import { setTextScale } from '#renderer/kit/ui/text-scale.ts'
import { useMedia } from '#renderer/kit/ui/use-media.ts'
import { barScales, useBoardView } from './board-view.ts'

/** Bars and sheets follow the text of the cards as far as a window has room for them; the office is as drawn. */
export function useKitchenText(): void {
  const text = useBoardView(({ view }) => view.text)
  // Zoomed in by the browser everything is larger already.
  const isSmall = useMedia('(max-height: 560px), (max-width: 700px)')
  const isNarrow = useMedia('(max-width: 1100px)')
  const scale = isSmall ? 1 : barScales[isNarrow && text === 'largest' ? 'large' : text]
  useLayoutEffect(() => {
    setTextScale(scale)
    return () => setTextScale(1)
  }, [scale])
}
