/** A call of the app, as it is kept for the tester. */
export type ApiCall = {
  at: number
  /** `confirm`, `ready`, ..., or `unknown`. */
  action: string
  method: string
  path: string
  orderId: string | null
  body: string
  /** Those that DoorDash looks at. */
  headers: {
    authorization?: string | undefined
    'auth-version'?: string | undefined
    'user-agent'?: string | undefined
  }
  /** `none`: the connection was left hanging or was broken off. */
  answer: number | 'none'
  message: string
  fault: string | null
}
