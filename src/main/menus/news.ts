import type { Channel } from '#shared/channel.ts'
import { guard } from '../base/unexpected.ts'
import type { MenuWord } from '../channels/menus.ts'
import type { MenuParts } from './menu-parts.ts'
import type { Publisher } from './publisher.ts'
import type { Reader } from './reader.ts'

/** What others tell of menus, and who has to look again because of it. */
export function createMenuNews(deps: MenuParts & { reader: Reader; publisher: Publisher }) {
  const { store, reader, publisher } = deps

  /** Looks at what a channel said, once it is on disk. */
  function follow(locationId: string, channel: Channel, about: 'ours' | 'no menu' | 'another menu'): void {
    const storefront = deps.storefronts.get(locationId, channel)
    if (about === 'ours') publisher.wake()
    else if (about === 'no menu') publisher.retryNow((one) => one.locationId === locationId)
    else if (storefront) reader.readSoon(storefront)
  }

  return {
    /** How an integration stands changed: menus may be read, sent or switched there now. */
    integrationsChanged: (): void => {
      deps.changes.menus.publish(['menus'])
      reader.wake()
      publisher.retryNow(({ locationId, channel }) => {
        const record = store.menuExports.last(locationId, channel)
        return record?.mark != null
      })
    },

    /** What a channel says of a menu, in the transaction of its delivery; a person's own push is looked at. */
    heard: (channel: Channel, { locationId, reference, said }: MenuWord): void => {
      const storefront = deps.storefronts.get(locationId, channel)
      if (!storefront) return
      const isOurs = reference !== null && publisher.heard(storefront, reference, said)
      const about = isOurs ? 'ours' : reference === null ? 'no menu' : 'another menu'
      // Only after the commit of the transaction this is called in is there something to read.
      setImmediate(guard(deps, 'publishing', () => follow(locationId, channel, about)))
    },
  }
}
