import { createTopic, type Topic } from './topic.ts'
import type { Transactions } from './transactions.ts'
import { guard, type Reporting } from './unexpected.ts'

/**
 * What changes at the station, as topics others follow. Whatever is published inside a transaction is told after its
 * commit, once per key, and never when it fails. A kill between the two loses nothing: a worker reads at its start what
 * is on disk, and a subscription of a screen begins with a snapshot.
 */
export function createChanges(transactions: Transactions, reporting: Reporting) {
  const topics: { takeHeld: () => () => void }[] = []

  transactions.onEnd((committed) => {
    // Taken before anything is published: a listener may begin a transaction, which must not publish what this one
    // held.
    const held = topics.map((topic) => topic.takeHeld())
    if (committed) for (const publish of held) publish()
  })

  function topic<Key>(): Topic<Key> {
    const subscribers = createTopic<Key>()
    let held = new Set<Key>()
    topics.push({
      takeHeld: () => {
        const keys = held
        held = new Set()
        return () => subscribers.publish(keys)
      },
    })
    return {
      ...subscribers,
      publish: (keys) => {
        if (!transactions.isOpen()) return subscribers.publish(keys)
        for (const key of keys) held.add(key)
      },
      // The change is committed: an error of one listener is reported, and must neither fail the commit nor skip the
      // others.
      listen: (listener) => subscribers.listen(guard(reporting, 'after-commit', listener)),
    }
  }

  return {
    /** Ids of orders whose card changed. */
    orders: topic<string>(),
    /** Ids of orders with another command for their channel. */
    commands: topic<string>(),
    /** The channels' ids of orders that are to be read. */
    fetches: topic<string>(),
    /** Ids of printers with another ticket to print. */
    printJobs: topic<string>(),
    /** Printers, how they are set and how they are. */
    printers: topic<'printers'>(),
    /** Orders that had to be refused and what became of them. */
    refusedOrders: topic<'refused'>(),
    /** How a location stands with a channel. */
    integrationSteps: topic<'step'>(),
    /** What a channel said may be old: it is to be asked how things stand. */
    channelDoubts: topic<'doubt'>(),
    /** Whatever the Dashboard shows of integrations. */
    integrations: topic<'integrations'>(),
    /** Menus: drafts, what is on its way, and what the storefronts show. A `beat` only tells that all still runs. */
    menus: topic<'menus' | 'beat'>(),
    /** What is sold out, or what could be. */
    soldOut: topic<'sold-out'>(),
    /** How orders are slowed down or paused, here or by a channel. */
    throttles: topic<'throttles'>(),
    /** Keys of storefronts that show a menu of ours since just now. */
    publishedMenus: topic<string>(),
    /** Other screens: the door for them, who is paired and who is here. */
    screens: topic<'screens'>(),
    /** What was found when the station looked at itself. */
    health: topic<'health'>(),
    /** What the device page shows: settings, addresses, health. */
    device: topic<'device'>(),
  }
}
export type Changes = ReturnType<typeof createChanges>
