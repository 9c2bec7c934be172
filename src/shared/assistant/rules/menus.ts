import type { Rules } from './rule-list.ts'

/** Questions about menus and what is on them. */
export const menus = {
  'create-menu': [
    'items create + menu',
    'menu !empty !broken + create import connect add put edit items price',
    'items add + menu',
    'price !not !broken + edit menu',
  ],
  'publish-error': [
    'publish + menu broken not',
    'red-banner + menu',
    'red banner',
    'outdated menu|price + channel',
    'menu edit not !hours',
    'menu broken + publish channel',
    'price not|broken + menu channel create put edit',
    'price channel + menu create',
  ],
  'menu-hours-missing': [
    'hours menu + missing not close add create put edit where how',
    'hours missing|not !orders + menu',
    'hours broken|banner|create|add|put|edit|where|channel',
    'menu close + hours',
  ],
  'menu-empty': ['menu empty', 'menu not|missing|nomore items', 'menu not receive', 'empty channel|banner'],
  'import-failed': [
    'import broken + menu not',
    'import not + menu broken',
    'import long + menu',
    'import !menu',
    'menu broken receive',
    'export + broken not menu',
  ],
  'sold-out': [
    'soldout !pause + items how menu edit',
    'items not|off|remove|disconnect|disconnect-now',
    'nomore !printer !orders !paper !sound + items',
    'remove menu',
    'back items !orders !driver',
  ],
} as const satisfies Rules
