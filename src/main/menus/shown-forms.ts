import { fingerprintOf } from '#shared/menu/fingerprint.ts'
import type { Menu } from '#shared/menu/menu.ts'
import type { Channel } from '#shared/channel.ts'
import type { MenuChannels } from '../channels/menus.ts'

/** A menu as a channel gives it back, with its fingerprint. */
export type ShownForm = { menu: Menu; fingerprint: string }

/** Works out how each channel would show a document, once per document and for as long as somebody holds it. */
export function createShownForms(channels: MenuChannels) {
  const forms = new WeakMap<Menu, Map<Channel, ShownForm>>()
  return (document: Menu, channel: Channel): ShownForm => {
    const known = forms.get(document) ?? new Map<Channel, ShownForm>()
    forms.set(document, known)
    const found = known.get(channel)
    if (found) return found
    const menu = channels[channel].asShown(document)
    const made = { menu, fingerprint: fingerprintOf(menu) }
    known.set(channel, made)
    return made
  }
}
export type ShownForms = ReturnType<typeof createShownForms>
