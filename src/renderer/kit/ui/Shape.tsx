import type { OrderStatus } from '#shared/order/order.ts'

const paths = {
  diamond: 'M10 0.5 19.5 10 10 19.5 0.5 10Z',
  circle: 'M10 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16Z',
  triangle: 'M10 2 19 18H1Z',
  square: 'M3 3h14v14H3Z',
  cross: 'M4.5 1.5 10 7l5.5-5.5 3 3L13 10l5.5 5.5-3 3L10 13l-5.5 5.5-3-3L7 10 1.5 4.5Z',
  check: 'M2 10.5 5 7.5l3.5 3.5L15.5 4l3 3-10 10Z',
} as const

/** State is a shape as well as a colour and a word (B10). */
export const shapeOf: Record<OrderStatus, keyof typeof paths> = {
  scheduled: 'square',
  new: 'diamond',
  preparing: 'circle',
  ready: 'triangle',
  picked_up: 'check',
  completed: 'check',
  cancelled: 'cross',
  failed: 'cross',
}

type Props = { shape: keyof typeof paths; size?: number; className?: string | undefined }

export function Shape({ shape, size = 18, className }: Props) {
  return (
    <svg viewBox="0 0 20 20" width={size} height={size} className={className} aria-hidden="true">
      <path d={paths[shape]} fill="currentColor" />
    </svg>
  )
}
