import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { storefront } from '../location/storefront.ts'
import { activationResult, cutOff } from '../integration/activation.ts'
import { goLive, goLiveChecks } from '../integration/go-live.ts'
import { readinessProblems } from '../integration/readiness.ts'
import { integrationView } from '../integration/view.ts'
import { checklistItems, linkedAccount, wizard, wizardRefusals } from '../integration/wizard.ts'
import { channels } from '../channel.ts'
import { consentState, sharedStore } from '../integration/consent.ts'

/** Today's figures of a location, for the home page (R3, R4, R5). */
export const today = z.object({
  orders: z.number(),
  totalCents: z.number(),
  currency: z.string(),
  averageMinutesToAccept: z.number().nullable(),
  averageMinutesToReady: z.number().nullable(),
  lost: z.number(),
})
export type Today = z.infer<typeof today>

/** A store the signed-in DoorDash account may connect, with what stands in its way. */
export const candidate = z.object({
  storeId: z.string(),
  name: z.string(),
  address: z.string(),
  country: z.string(),
  timeZone: z.string(),
  /** What handles its orders now, if anything. */
  currentProvider: z.string().nullable(),
  /** Set when it is connected here already. */
  connectedLocationId: z.string().nullable(),
  problems: z.array(z.enum(readinessProblems)),
})
export type Candidate = z.infer<typeof candidate>

/** The stores one linked account may see at DoorDash; none where it could not be asked. */
export const accountStores = z.object({
  account: linkedAccount,
  problem: z.enum(['sign-in-again', 'unreachable']).nullable(),
  stores: z.array(candidate),
})
export type AccountStores = z.infer<typeof accountStores>

/** All the Dashboard shows of integrations; the whole state on every change. */
export const integrationsState = z.object({
  now: z.number(),
  integrations: z.array(integrationView),
  accounts: z.array(linkedAccount),
  /** Of channels whose stores are chosen on the activation page. */
  consents: z.array(consentState),
  /** The wizard that is under way on this station; survives restarts. */
  wizard: wizard.nullable(),
  goLive,
  /** Per location id. */
  today: z.record(z.string(), today),
  /** Countries where a merchant can connect by himself (M12). */
  selfServeCountries: z.array(z.string()).readonly(),
})
export type IntegrationsState = z.infer<typeof integrationsState>

/** What support is told to disconnect a location; the screen has the words. */
export const disconnectLabels = [
  'reference',
  'requested-at',
  'requested-by',
  'channel',
  'brand',
  'location',
  'address',
  'location-id',
  'store-id',
  'onboarding-id',
] as const
export const disconnectLine = z.object({ label: z.enum(disconnectLabels), value: z.string() })
export type DisconnectLine = z.infer<typeof disconnectLine>

const id = z.string().min(1).max(128)
const wizardCall = oc.errors({
  NO_WIZARD: {},
  NOT_POSSIBLE: { data: z.object({ refusal: z.enum(wizardRefusals) }) },
})

const consentCall = oc.errors({ UNKNOWN_CHANNEL: {} }).input(z.object({ channel: z.enum(channels) }))
const sharedErrors = { NOT_SET_UP: {}, SIGN_IN_AGAIN: {}, DENIED: {}, UNREACHABLE: {} }

/** Every call here needs a manager (UNAUTHORIZED otherwise). */
export const integrations = {
  watch: oc.output(eventIterator(integrationsState)),

  wizard: {
    /** Starts one, or answers the one under way. */
    start: oc.input(z.object({ path: z.enum(['A', 'B']) })).output(wizard),
    /** A person says that an item of the checklist is in order, or takes it back; kept with name and time. */
    tickItem: wizardCall
      .input(z.object({ item: z.enum(checklistItems), isTicked: z.boolean() }))
      .output(wizard),
    confirmChecklist: wizardCall.output(wizard),
    /** Null connects a new account (R38). */
    chooseAccount: wizardCall
      .errors({ UNKNOWN_ACCOUNT: {} })
      .input(z.object({ accountId: id.nullable() }))
      .output(wizard),
    /** Prepares the sign-in and answers the address of DoorDash's own page; the outcome comes with `watch`. */
    openSignIn: wizardCall.errors({ NOT_SET_UP: {} }).output(z.object({ url: z.string() })),
    /** The window tells what it saw of the pop-up. */
    signInEnded: wizardCall
      .input(z.object({ problem: z.enum(['popup-blocked', 'popup-closed']) }))
      .output(wizard),
    candidates: wizardCall.errors({ SIGN_IN_AGAIN: {}, UNREACHABLE: {} }).output(z.array(candidate)),
    chooseBrand: wizardCall
      .errors({ BRAND_EXISTS: {}, UNKNOWN_BRAND: {} })
      .input(
        z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('merge'), brand: id }),
          z.object({ kind: z.literal('new'), name: z.string().trim().min(1).max(80) }),
        ]),
      )
      .output(wizard),
    tickStores: wizardCall.input(z.object({ storeIds: z.array(id).max(100) })).output(wizard),
    addLocations: wizardCall.errors({ SIGN_IN_AGAIN: {}, UNREACHABLE: {} }).output(wizard),
    back: wizardCall.output(wizard),
    /** Ends the wizard; what was connected stays. */
    close: oc.output(z.void()),
  },

  /** Mends hours where they are what is missing, then exports the menu again (R138, R141, R143). */
  retryMenuExport: oc
    .errors({
      UNKNOWN_LOCATION: {},
      NOT_POSSIBLE: {},
      UNREACHABLE: {},
      SIGN_IN_AGAIN: {},
      /** Less than 30 minutes a week, or a period shorter than that (R22). */
      HOURS_TOO_SHORT: {},
      /** DoorDash will not, in its own words. */
      REFUSED: { data: z.object({ code: z.string().nullable(), details: z.string().nullable() }) },
    })
    .input(
      z.object({
        locationId: id,
        channel: z.enum(channels),
        hours: z
          .array(
            z.object({
              day: z.enum(['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN']),
              start: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
              end: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
            }),
          )
          .max(50)
          .optional(),
      }),
    )
    .output(integrationView),

  /** Every store of every linked account, asked of DoorDash now (R125). */
  stores: oc.output(z.array(accountStores)),
  cutOffs: oc
    .input(z.object({ locationIds: z.array(id).min(1).max(100), channel: z.enum(channels) }))
    .output(z.array(cutOff)),
  /** `goneOnWithout` names the checks that were not proven: a recorded choice. */
  activate: oc
    .errors({
      NOT_READY: { data: z.object({ locationIds: z.array(z.string()) }) },
      CHECKS_MISSING: { data: z.object({ checks: z.array(z.string()) }) },
    })
    .input(
      z.object({
        locationIds: z.array(id).min(1).max(100),
        channel: z.enum(channels),
        goneOnWithout: z.array(z.enum(goLiveChecks)),
      }),
    )
    .output(z.array(activationResult)),

  /** Puts a marked test order on the board and its ticket on paper; never sent to a channel. */
  startGoLiveCheck: oc
    .errors({ UNKNOWN_LOCATION: {} })
    /** Without a location: the first that is ready to be activated. */
    .input(z.object({ locationId: id.optional() }).optional())
    .output(goLive),
  confirmHeard: oc.output(goLive),

  /** Stores of a channel without a wizard, shared by a consent in the channel's own window (R111). */
  consent: {
    /** Prepares the consent and answers the address of the channel's page; the outcome comes with `watch`. */
    open: consentCall
      .errors({ NOT_SET_UP: {}, PORT_TAKEN: {}, GATEWAY_AWAY: {} })
      .output(z.object({ url: z.string() })),
    /** The window tells what it saw of the pop-up. */
    ended: oc
      .errors({ UNKNOWN_CHANNEL: {} })
      .input(z.object({ channel: z.enum(channels), problem: z.enum(['popup-blocked', 'popup-closed']) }))
      .output(z.void()),
    stores: consentCall.errors(sharedErrors).output(z.array(sharedStore)),
    /** Says which location a store is: it can be activated from then on. Refused for one that is taken. */
    choose: oc
      .errors({
        UNKNOWN_CHANNEL: {},
        ...sharedErrors,
        UNKNOWN_STORE: {},
        UNKNOWN_LOCATION: {},
        STORE_TAKEN: {},
        LOCATION_TAKEN: {},
      })
      .input(z.object({ channel: z.enum(channels), storeId: id, locationId: id }))
      .output(integrationView),
  },

  /** Ends the connection at the channel, where that is not support's work. */
  disconnect: oc
    .errors({
      UNKNOWN_LOCATION: {},
      NOT_POSSIBLE: {},
      UNREACHABLE: {},
      SIGN_IN_AGAIN: {},
      REFUSED: { data: z.object({ code: z.string().nullable(), details: z.string().nullable() }) },
    })
    .input(storefront)
    .output(integrationView),

  /** Records the wish to disconnect and answers what to read out to support (R152, M11). */
  requestDisconnect: oc
    .errors({ UNKNOWN_LOCATION: {} })
    .input(storefront)
    .output(z.object({ reference: z.string(), lines: z.array(disconnectLine) })),
}
