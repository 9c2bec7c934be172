import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import {
  Armchair,
  BadgePercent,
  Bike,
  CalendarClock,
  CircleDashed,
  CircleMinus,
  Hash,
  Languages,
  Layers,
  ListOrdered,
  type LucideIcon,
  MessageSquareText,
  ReceiptText,
  ShoppingBag,
  ShoppingCart,
  Smile,
  TriangleAlert,
  Type,
  Users,
  Utensils,
  UtensilsCrossed,
  WandSparkles,
} from 'lucide-react'
import type { Preset } from '../../world/order-presets.ts'
import type { UberPreset } from '../../world/uber-presets.ts'

type PresetWords = { label: MessageDescriptor; hint: MessageDescriptor; icon: LucideIcon }

export const presetWords: Record<Preset | UberPreset, PresetWords> = {
  everyday: { label: msg`Everyday order`, hint: msg`One to four items`, icon: ReceiptText },
  'utensils-yes': { label: msg`Utensils: yes`, hint: msg`The customer asked`, icon: Utensils },
  'utensils-no': { label: msg`Utensils: no`, hint: msg`The customer declined`, icon: UtensilsCrossed },
  'utensils-absent': { label: msg`Utensils: absent`, hint: msg`The field is missing`, icon: CircleDashed },
  notes: { label: msg`Notes`, hint: msg`On order and lines`, icon: MessageSquareText },
  allergy: { label: msg`Allergy`, hint: msg`Text in the note`, icon: TriangleAlert },
  'three-deep': { label: msg`Options 3 deep`, hint: msg`Both spellings`, icon: Layers },
  scheduled: { label: msg`Scheduled`, hint: msg`In 2½ to 4 hours`, icon: CalendarClock },
  pickup: { label: msg`Customer collects`, hint: msg`No dasher comes`, icon: ShoppingBag },
  'self-delivery': { label: msg`Own courier`, hint: msg`Address, tip, fees`, icon: Bike },
  group: { label: msg`Group order`, hint: msg`A name per line`, icon: Users },
  promotion: { label: msg`Promotions`, hint: msg`Two, and a bag fee`, icon: BadgePercent },
  'eighty-lines': { label: msg`80 lines`, hint: msg`Longer than a roll`, icon: ListOrdered },
  accents: { label: msg`French accents`, hint: msg`Œ, ç, ï and «quotes»`, icon: Type },
  emoji: { label: msg`Emoji`, hint: msg`In name and notes`, icon: Smile },
  arabic: { label: msg`Arabic`, hint: msg`Right to left`, icon: Languages },
  chinese: { label: msg`Chinese`, hint: msg`Name and notes`, icon: WandSparkles },
  'structured-allergy': {
    label: msg`Structured allergy`,
    hint: msg`Allergens and a text`,
    icon: TriangleAlert,
  },
  'removed-default': { label: msg`Without something`, hint: msg`A default taken off`, icon: CircleMinus },
  'two-carts': { label: msg`Two carts`, hint: msg`Utensils: no and yes`, icon: ShoppingCart },
  'dine-in': { label: msg`At a table`, hint: msg`Nobody carries it away`, icon: Armchair },
  'huge-id': { label: msg`Huge number`, hint: msg`Beyond 53 bits`, icon: Hash },
}

/** How the page groups them. */
export const presetGroups: { title: MessageDescriptor; presets: Preset[] }[] = [
  {
    title: msg`Every evening`,
    presets: ['utensils-yes', 'utensils-no', 'utensils-absent', 'allergy', 'notes', 'group'],
  },
  {
    title: msg`Kinds of orders`,
    presets: ['pickup', 'self-delivery', 'scheduled', 'promotion', 'three-deep', 'eighty-lines'],
  },
  { title: msg`Hard to read and print`, presets: ['accents', 'emoji', 'arabic', 'chinese', 'huge-id'] },
]

/** The same for Uber Eats. */
export const uberPresetGroups: { title: MessageDescriptor; presets: UberPreset[] }[] = [
  {
    title: msg`At Uber Eats alone`,
    presets: ['structured-allergy', 'removed-default', 'two-carts', 'dine-in'],
  },
  ...presetGroups.map(({ title, presets }) => ({
    title,
    presets: presets.flatMap((preset) => (preset === 'huge-id' ? [] : [preset])),
  })),
]
