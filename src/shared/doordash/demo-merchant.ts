/**
 * What a demo station and the stand-in for DoorDash agree on before either starts: a merchant has shared his stores,
 * and Port has passed QA, so that it can be activated at once. The token opens nothing but the stand-in.
 */
export const demoMerchant = {
  account: { id: 'mx-1001', email: 'admin@chez-loutre.example', businessName: 'Chez Loutre' },
  token: 'demo-merchant-token',
  /** Seconds: longer than any demo. */
  expiresIn: 10 * 365 * 24 * 60 * 60,
  ready: {
    locationId: 'chez-loutre-port',
    storeId: '2390655',
    onboardingId: 'b51c7e90-3d64-4a2f-8f0e-000002390655',
    /** Cut off when it is activated (B12). */
    currentProvider: 'PorteVoix POS',
  },
} as const
