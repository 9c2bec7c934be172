import { eventIterator, oc, type } from '@orpc/contract'
import { z } from 'zod'
import { type GoLive, goLiveChecks } from '../integration/go-live.ts'
import type { ActivationResult, CutOff } from '../integration/activation.ts'
import type { ReadinessProblem } from '../integration/readiness.ts'
import type { IntegrationView } from '../integration/view.ts'
import type { LinkedAccount, Wizard, WizardRefusal } from '../integration/wizard.ts'
import { channels } from '../order/order.ts'

/** Today's figures of a location, for the home page (R3, R4, R5). */
export type Today = {
  orders: number
  totalCents: number
  currency: string
  averageMinutesToAccept: number | null
  averageMinutesToReady: number | null
  lost: number
}

/** A store the signed-in DoorDash account may connect, with what stands in its way. */
export type Candidate = {
  storeId: string
  name: string
  address: string
  country: string
  timeZone: string
  /** What handles its orders now, if anything. */
  currentProvider: string | null
  /** Set when it is connected here already. */
  connectedLocationId: string | null
  problems: ReadinessProblem[]
}

/** The stores one linked account may see at DoorDash; none where it could not be asked. */
export type AccountStores = {
  account: LinkedAccount
  problem: 'sign-in-again' | 'unreachable' | null
  stores: Candidate[]
}

/** All the Dashboard shows of integrations; the whole state on every change. */
export type IntegrationsState = {
  now: number
  integrations: IntegrationView[]
  accounts: LinkedAccount[]
  /** The wizard that is under way on this station; survives restarts. */
  wizard: Wizard | null
  goLive: GoLive
  /** Per location id. */
  today: Record<string, Today>
  /** Countries where a merchant can connect by himself (M12). */
  selfServeCountries: readonly string[]
}

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
export type DisconnectLine = { label: (typeof disconnectLabels)[number]; value: string }

const id = z.string().min(1).max(128)
const wizardCall = oc.errors({ NO_WIZARD: {}, NOT_POSSIBLE: { data: type<{ refusal: WizardRefusal }>() } })

/** Every call here needs a manager (UNAUTHORIZED otherwise). */
export const integrations = {
  watch: oc.output(eventIterator(type<IntegrationsState>())),

  wizard: {
    /** Starts one, or answers the one under way. */
    start: oc.input(z.object({ path: z.enum(['A', 'B']) })).output(type<Wizard>()),
    confirmChecklist: wizardCall.output(type<Wizard>()),
    /** Null connects a new account (R38). */
    chooseAccount: wizardCall
      .errors({ UNKNOWN_ACCOUNT: {} })
      .input(z.object({ accountId: id.nullable() }))
      .output(type<Wizard>()),
    /** Prepares the sign-in and answers the address of DoorDash's own page; the outcome comes with `watch`. */
    openSignIn: wizardCall.errors({ NOT_SET_UP: {} }).output(type<{ url: string }>()),
    /** The window tells what it saw of the pop-up. */
    signInEnded: wizardCall
      .input(z.object({ problem: z.enum(['popup-blocked', 'popup-closed']) }))
      .output(type<Wizard>()),
    candidates: wizardCall.errors({ SIGN_IN_AGAIN: {}, UNREACHABLE: {} }).output(type<Candidate[]>()),
    chooseBrand: wizardCall
      .errors({ BRAND_EXISTS: {}, UNKNOWN_BRAND: {} })
      .input(
        z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('merge'), brand: id }),
          z.object({ kind: z.literal('new'), name: z.string().trim().min(1).max(80) }),
        ]),
      )
      .output(type<Wizard>()),
    tickStores: wizardCall.input(z.object({ storeIds: z.array(id).max(100) })).output(type<Wizard>()),
    addLocations: wizardCall.errors({ SIGN_IN_AGAIN: {}, UNREACHABLE: {} }).output(type<Wizard>()),
    back: wizardCall.output(type<Wizard>()),
    /** Ends the wizard; what was connected stays. */
    close: oc.output(type<void>()),
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
      REFUSED: { data: type<{ code: string | null; details: string | null }>() },
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
    .output(type<IntegrationView>()),

  /** Every store of every linked account, asked of DoorDash now (R125). */
  stores: oc.output(type<AccountStores[]>()),
  cutOffs: oc
    .input(z.object({ locationIds: z.array(id).min(1).max(100), channel: z.enum(channels) }))
    .output(type<CutOff[]>()),
  /** `goneOnWithout` names the checks that were not proven: a recorded choice. */
  activate: oc
    .errors({
      NOT_READY: { data: type<{ locationIds: string[] }>() },
      CHECKS_MISSING: { data: type<{ checks: string[] }>() },
    })
    .input(
      z.object({
        locationIds: z.array(id).min(1).max(100),
        channel: z.enum(channels),
        goneOnWithout: z.array(z.enum(goLiveChecks)),
      }),
    )
    .output(type<ActivationResult[]>()),

  /** Puts a marked test order on the board and its ticket on paper; never sent to a channel. */
  startGoLiveCheck: oc
    .errors({ UNKNOWN_LOCATION: {} })
    /** Without a location: the first that is ready to be activated. */
    .input(z.object({ locationId: id.optional() }).optional())
    .output(type<GoLive>()),
  confirmHeard: oc.output(type<GoLive>()),

  /** Records the wish to disconnect and answers what to read out to support (R152, M11). */
  requestDisconnect: oc
    .errors({ UNKNOWN_LOCATION: {} })
    .input(z.object({ locationId: id, channel: z.enum(channels) }))
    .output(type<{ reference: string; lines: DisconnectLine[] }>()),
}
