import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { extractAsar } from '../asar.ts'

// What stands in Electron's place in a package made for trying only: Node takes the packed archive apart and runs it
// with the stand-in of our tests. In the package our files lie below stand-in/ as they do in the sources.
const ours = join(import.meta.dirname, '../../../..')
const installed = join(ours, '..')
const app = mkdtempSync(join(tmpdir(), 'order-manager-stand-in-'))
process.on('exit', () => rmSync(app, { recursive: true, force: true }))
extractAsar(join(installed, 'resources/app.asar'), app)
process.env['STAND_IN_APP'] = app
process.env['STAND_IN_PROGRAM'] = join(installed, 'order-manager')
process.stderr.write(
  "This is not Electron but a stand-in for it: it proves the package's files, not the program.\n",
)
const load = (file: string) => import(pathToFileURL(file).href)
await load(join(ours, 'tests/electron-stand-in/register.mjs'))
const { main } = JSON.parse(readFileSync(join(app, 'package.json'), 'utf8')) as { main: string }
await load(join(app, main))
