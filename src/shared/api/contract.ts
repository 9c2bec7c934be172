import { device } from './device.ts'
import { orders } from './orders.ts'
import { printing } from './printing.ts'

/** All the screen may ask of the core. Both transports and both sides take their types from here. */
export const contract = { orders, printing, device }
export type Contract = typeof contract
