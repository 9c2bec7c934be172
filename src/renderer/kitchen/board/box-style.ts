import type { CSSProperties } from 'react'
import type { Box } from './deal/deal-types.ts'

/** Puts an element at the corner of its parent where it was dealt: another place changes a transform and no more. */
export function boxStyle({ x, y, width, height }: Box): CSSProperties {
  return { transform: `translate(${x}px, ${y}px)`, width, height }
}
