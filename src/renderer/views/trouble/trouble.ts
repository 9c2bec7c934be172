import type { ReactNode } from 'react'

/** Something that stands in the way of seeing, hearing or taking orders, in words: what it is, and what to do. */
export type Trouble = {
  about:
    | 'offline'
    | 'store'
    | 'intake'
    | 'secret'
    | 'outage'
    | 'old-tickets'
    | 'restored'
    | 'sound'
    | 'ringing'
    | 'clock'
    | 'nowhere'
  icon: ReactNode
  title: string
  next: string
  actions?: ReactNode
  /** Whether orders are lost by it: it stands before any one order. */
  isFirst: boolean
}
