import { createHash } from 'node:crypto'

/** The two style elements React Aria adds by itself; allowed by their hashes, so that no other inline style is. */
const reactAriaStyles = [
  '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}',
  '@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}',
]

const styleHashes = reactAriaStyles.map(
  (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
)

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  // Spreadsheets are read in a worker, whose own policy is this one again: it comes with its file.
  "worker-src 'self'",
  `style-src 'self' ${styleHashes.join(' ')}`,
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "media-src 'self' data: blob:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Headers of every file of the screen, in both shells: nothing remote, nothing inline, nobody frames it. */
export const pageHeaders = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  // The pop-ups we open stay in sight: the connect wizard sees DoorDash's window close. Nobody else's window sees ours.
  'cross-origin-opener-policy': 'same-origin-allow-popups',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=(), autoplay=(self), screen-wake-lock=(self)',
} as const
