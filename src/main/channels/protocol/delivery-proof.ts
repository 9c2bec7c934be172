/** Takes the bytes of a delivery as they come, and keeps none of them. */
export type DeliveryProof = {
  add: (bytes: Uint8Array) => void
  /** Once all of them came; `unknown` while this device cannot tell. */
  found: () => 'good' | 'bad' | 'unknown'
}
