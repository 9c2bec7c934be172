import { useLayoutEffect } from 'react'
import { useBoardView } from './board-view.ts'

/** The body carries the colours, so that sheets, which stand outside the page, have them too. The office has its own. */
export function useKitchenTheme(): void {
  const theme = useBoardView(({ view }) => view.theme)
  useLayoutEffect(() => {
    document.body.dataset['theme'] = theme
  }, [theme])
}
