/**
 * The environment variable with the secret of webhooks, for a station and for the stand-in beside it. Every user of a
 * machine can read another's command line, nobody another's environment.
 */
export const intakeSecretVariable = 'ORDER_MANAGER_INTAKE_SECRET'

/** The intake secret of a demo station unless one is given; a real one is made up. */
export const demoSecret = 'demo-secret'
