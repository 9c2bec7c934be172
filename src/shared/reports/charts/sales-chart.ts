import type { Channel } from '../../channel.ts'
import type { Sales, SalesStep } from '../sales.ts'
import { palette } from './palette.ts'

type Drawn = {
  sales: Sales
  /** How a step is named under its bar. */
  nameOf: (step: SalesStep) => string
  /** An amount beside its mark, short. */
  amount: (cents: number) => string
  /** A count above its bar. */
  number: (value: number) => string
  /** The size it is drawn at (px). */
  width: number
  height: number
  font: string
  fontSize: number
}

/** Hatched, so that channels differ without colour. */
const hatching = {
  symbol: 'rect',
  dashArrayX: [1, 0],
  dashArrayY: [2.5, 4.5],
  rotation: -Math.PI / 4,
  color: palette.brand,
} as const
const fillOf: Record<Channel, object> = {
  doordash: { color: palette.brand },
  'uber-eats': { color: palette.surface, decal: hatching, borderColor: palette.brand, borderWidth: 1.5 },
}

/**
 * Revenue as a line above, orders as bars by channel below, the earlier period dashed in both: the option of ECharts, for
 * the screen's canvas and for the PDF's alike. It needs its line, bar and grid.
 */
export function salesChart(drawn: Drawn) {
  const { sales, width, height, font, fontSize, nameOf } = drawn
  const { steps } = sales
  const isCompared = steps.some(({ before }) => before !== null)
  const room = width / Math.max(1, steps.length)
  const shown = labelled(steps, room, fontSize)
  const side = Math.ceil(fontSize * 1.2)
  const names = steps.map(nameOf)
  const axis = { type: 'category', data: names, axisTick: { show: false } } as const
  const values = { type: 'value', axisLabel: { show: false }, splitLine: { show: false } } as const
  const half = Math.round(height * 0.42)
  return {
    animation: false,
    textStyle: { fontFamily: font, fontSize, color: palette.ink },
    grid: [
      { left: side, right: side, top: fontSize * 2, height: half - fontSize * 2 },
      { left: side, right: side, top: half + fontSize * 2.6, bottom: fontSize * 2.4 },
    ],
    xAxis: [
      { ...axis, gridIndex: 0, axisLabel: { show: false }, axisLine: { lineStyle: { color: palette.line } } },
      {
        ...axis,
        gridIndex: 1,
        axisLine: { lineStyle: { color: palette.inkSoft } },
        axisLabel: {
          color: palette.ink,
          fontSize,
          fontWeight: 600,
          hideOverlap: true,
          margin: fontSize * 0.7,
        },
      },
    ],
    yAxis: [
      { ...values, gridIndex: 0, min: lowest(steps), max: 'dataMax' },
      { ...values, gridIndex: 1, min: 0, max: 'dataMax' },
    ],
    series: [
      ...(isCompared ? [earlierLine(steps)] : []),
      ...orderBars(drawn, shown, room, isCompared),
      ...(isCompared ? [earlierBars(steps, room)] : []),
      revenueLine(drawn, shown, room),
    ],
  }
}

/** The line is not drawn from nothing: a good and a bad day differ by a part. Bars are. */
function lowest(steps: readonly SalesStep[]): number {
  const all = steps.flatMap(({ revenueCents, before, isAhead }) => [
    ...(isAhead ? [] : [revenueCents]),
    ...(before === null ? [] : [before.revenueCents]),
  ])
  return Math.max(0, Math.min(...all) - (Math.max(...all) - Math.min(...all)) * 0.15)
}

/** The steps whose values are written: all of them where there is room, else the highest and the lowest. */
export function labelled(steps: readonly SalesStep[], room: number, fontSize: number): ReadonlySet<number> {
  if (room >= fontSize * 4.2) return new Set(steps.keys())
  const amounts = steps.filter(({ isAhead }) => !isAhead).map(({ revenueCents }) => revenueCents)
  return new Set([amounts.indexOf(Math.max(...amounts)), amounts.indexOf(Math.min(...amounts))])
}

function earlierLine(steps: readonly SalesStep[]) {
  return {
    type: 'line',
    xAxisIndex: 0,
    yAxisIndex: 0,
    data: steps.map(({ before }) => before?.revenueCents ?? null),
    showSymbol: false,
    silent: true,
    lineStyle: { color: palette.inkSoft, width: 2, type: [4, 4] },
  } as const
}

function revenueLine(
  { sales: { steps }, amount, fontSize }: Drawn,
  shown: ReadonlySet<number>,
  room: number,
) {
  return {
    type: 'line',
    xAxisIndex: 0,
    yAxisIndex: 0,
    data: steps.map(({ revenueCents, isAhead }, at) =>
      isAhead ? null : { value: revenueCents, label: besideLine(steps, at, fontSize) },
    ),
    symbol: 'circle',
    symbolSize: room < 24 ? 5 : 10,
    showAllSymbol: true,
    lineStyle: { color: palette.brand, width: 3 },
    itemStyle: { color: palette.surface, borderColor: palette.brand, borderWidth: 2.5 },
    label: {
      show: true,
      position: 'top',
      distance: fontSize * 0.4,
      color: palette.ink,
      fontSize,
      fontWeight: 700,
      formatter: ({ dataIndex, value }: { dataIndex: number; value: unknown }) =>
        shown.has(dataIndex) ? amount(Number(value)) : '',
    },
    z: 4,
  } as const
}

/** A value keeps clear of its own line: below a low, above a high, to the outer side of a slope. */
function besideLine(steps: readonly SalesStep[], at: number, fontSize: number) {
  const here = steps[at]?.revenueCents ?? 0
  const before = steps[at - 1]?.revenueCents ?? here
  const next = steps[at + 1]
  const after = next === undefined || next.isAhead ? here : next.revenueCents
  if (before > here && after >= here) return { position: 'bottom' }
  const side = before <= here && here < after ? -1 : before > here && here > after ? 1 : 0
  return { position: 'top', offset: [side * fontSize, 0] }
}

function orderBars(
  { sales: { steps, channels }, number, fontSize }: Drawn,
  shown: ReadonlySet<number>,
  room: number,
  isCompared: boolean,
) {
  return channels.map((channel, at) => ({
    type: 'bar',
    stack: 'orders',
    xAxisIndex: 1,
    yAxisIndex: 1,
    data: steps.map(({ byChannel, isAhead }) => (isAhead ? null : byChannel[channel])),
    barWidth: isCompared ? '40%' : '56%',
    barGap: room < 40 ? '0%' : '6%',
    itemStyle: fillOf[channel],
    label: {
      // The whole is written once, on top of the stack.
      show: at === channels.length - 1,
      position: 'top',
      color: palette.ink,
      fontSize: fontSize * 1.06,
      fontWeight: 750,
      formatter: ({ dataIndex }: { dataIndex: number }) => {
        const orders = steps[dataIndex]?.orders ?? 0
        return orders > 0 && (shown.size === steps.length || room >= fontSize * 2) ? number(orders) : ''
      },
    },
  }))
}

function earlierBars(steps: readonly SalesStep[], room: number) {
  return {
    type: 'bar',
    xAxisIndex: 1,
    yAxisIndex: 1,
    data: steps.map(({ before }) => before?.orders ?? null),
    barWidth: '18%',
    silent: true,
    itemStyle: {
      color: 'transparent',
      borderColor: palette.inkSoft,
      borderWidth: room < 24 ? 1 : 1.6,
      borderType: [3, 3],
    },
  } as const
}
