import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { type EChartsCoreOption, init, use as register } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'

register([BarChart, LineChart, GridComponent, CanvasRenderer])

export type Drawing = {
  draw: (option: EChartsCoreOption) => void
  /** After the element has changed its size. */
  resize: () => void
  end: () => void
}

/** A chart of ECharts on a canvas inside the element; `onPick` gets the place of the mark that was touched. */
export function startDrawing(element: HTMLElement, onPick: (at: number) => void): Drawing {
  const chart = init(element, null, { renderer: 'canvas' })
  chart.on('click', ({ dataIndex }) => onPick(dataIndex))
  return {
    draw: (option) => chart.setOption(option, { notMerge: true }),
    resize: () => chart.resize(),
    end: () => chart.dispose(),
  }
}
