import { useEffect, useEffectEvent, useRef } from 'react'
import type { EChartsCoreOption } from 'echarts/core'
import styles from './Chart.module.css'
import type { Drawing } from './draw.ts'

type Size = { width: number; height: number; font: string; fontSize: number }
type Props = {
  /** What it shows, in a sentence: the table beside it has the figures. */
  label: string
  /** The option of ECharts for a size; drawn anew when `of` or the size changes. */
  option: (size: Size) => EChartsCoreOption
  of: string
  onPick: (at: number) => void
}

/** A chart on a canvas. What draws it loads when the first one is shown; nobody waits for it. */
export function Chart({ label, option, of, onPick }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const drawing = useRef<Drawing | null>(null)
  const drawn = useRef('')
  const draw = useEffectEvent((what: string) => {
    drawn.current = what
    const element = box.current
    if (element === null || element.clientWidth === 0) return
    const { fontFamily } = getComputedStyle(element)
    drawing.current?.draw(
      option({
        width: element.clientWidth,
        height: element.clientHeight,
        font: fontFamily,
        fontSize: element.clientWidth < 560 ? 13 : 16,
      }),
    )
  })
  const pick = useEffectEvent(onPick)
  useEffect(() => {
    const element = box.current
    if (element === null) return
    let isLeft = false
    const sizes = new ResizeObserver(() => {
      drawing.current?.resize()
      draw(drawn.current)
    })
    void Promise.all([import('./draw.ts'), document.fonts.ready]).then(([{ startDrawing }]) => {
      if (isLeft) return
      drawing.current = startDrawing(element, (at) => pick(at))
      draw(drawn.current)
      element.dataset['drawn'] = ''
      sizes.observe(element)
    })
    return () => {
      isLeft = true
      sizes.disconnect()
      drawing.current?.end()
      drawing.current = null
    }
  }, [])
  useEffect(() => draw(of), [of])
  return <div ref={box} className={styles.chart} role="img" aria-label={label} data-chart="" />
}
