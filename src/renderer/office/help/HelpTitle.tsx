import { useLingui } from '@lingui/react'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { HelpTopic } from '#renderer/kit/navigation/dashboard-store.ts'

const titles: Record<HelpTopic, MessageDescriptor> = {
  connecting: msg`Connecting DoorDash, step by step`,
  'better-orders': msg`Smoother orders with DoorDash`,
  menus: msg`Getting started with menus`,
  'menu-errors': msg`Menu publish errors and fixes`,
  'store-id': msg`Where to find the DoorDash store ID`,
  banners: msg`Error and blocked: what they mean`,
  qa: msg`DoorDash's quality check`,
  'uber-eats': msg`Setting up your Uber Eats integration`,
  'common-errors': msg`Repairing disconnected integrations`,
  support: msg`Contacting support`,
  'pop-ups': msg`Allowing pop-up windows`,
}

/** What an article is called. */
export function HelpTitle({ topic }: { topic: HelpTopic }) {
  const { i18n } = useLingui()
  return i18n._(titles[topic])
}
