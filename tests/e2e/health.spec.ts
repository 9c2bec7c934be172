import { createServer, type AddressInfo } from 'node:net'
import Database from 'better-sqlite3'
import { join } from 'node:path'
import { cli } from '../support/cli.ts'
import { expect, type Kitchen, test } from './support/test.ts'

/** A port of this machine that nobody listens at until `answer` puts a printer there that says it is well. */
async function deadPrinter() {
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy())
    socket.on('data', (bytes: Buffer) => {
      // `DLE EOT n` asks how it is; 0x12 answers that nothing is wrong.
      for (let at = 0; at < bytes.length - 2; at += 1)
        if (bytes[at] === 0x10 && bytes[at + 1] === 0x04) socket.write(Uint8Array.of(0x12))
    })
  })
  const listen = (port: number) =>
    new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve))
  await listen(0)
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => void server.close(resolve))
  return { port, answer: () => listen(port), close: () => server.close() }
}

async function openHealth(kitchen: Kitchen): Promise<void> {
  await kitchen.go('device')
  await kitchen.page.getByRole('button', { name: /needs? somebody|Everything works|Nothing needs/ }).click()
}

test('a printer that is gone is a sentence with its button, and away once it answers again', async ({
  kitchen,
}) => {
  const printer = await deadPrinter()
  const { dataDir } = kitchen.ready
  await cli(
    dataDir,
    'printers',
    'add',
    '--name',
    'Bar',
    '--host',
    '127.0.0.1',
    '--port',
    String(printer.port),
  )
  await openHealth(kitchen)
  const trouble = kitchen.page.locator('[data-part="troubles"] [data-check^="printer:"]')
  await kitchen.page.getByRole('button', { name: 'Check again' }).click()
  await expect(trouble).toContainText('Bar')
  await printer.answer()
  await trouble.getByRole('button', { name: 'Try printer again' }).click()
  await expect(trouble).toHaveCount(0)
  printer.close()
})

test('answers no channel takes are a sentence with its button, and away once they are sent', async ({
  kitchen,
}) => {
  await kitchen.sandbox.fault({ kind: 'api-500' })
  const order = await kitchen.sandbox.place()
  await kitchen
    .card(order, 'new')
    .getByRole('button', { name: /^Accept/ })
    .click()
  await expect(kitchen.card(order, 'preparing')).toHaveCount(1)
  // As if it had waited for minutes already.
  const store = new Database(join(kitchen.ready.dataDir, 'orders.db'))
  store.prepare("UPDATE outbox SET created_at = created_at - 120000 WHERE state = 'waiting'").run()
  store.close()
  await openHealth(kitchen)
  const trouble = kitchen.page.locator('[data-part="troubles"] [data-check="outbox"]')
  await expect(trouble).toContainText('1 answer to a channel')
  await kitchen.sandbox.calmDown()
  await trouble.getByRole('button', { name: 'Try again now' }).click()
  await kitchen.sandbox.until(order.id, 'confirmed')
  await expect(trouble).toHaveCount(0)
})
