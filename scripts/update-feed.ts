import { parseArgs } from 'node:util'
import { signingKey, writeFeeds } from './lib/package/updates.ts'

const usage = `ORDER_MANAGER_UPDATE_KEY=KEY.pem npm run update-feed -- --folder FOLDER --version X.Y.Z [--staging PERCENT]
Writes the feeds of that version's packages in FOLDER, and signs them: docs/updates.md.
Ends with 0, with 1 where there is no such package, and with 3 where no key is set: no station takes a feed without a signature.`

function run(): number {
  const { values } = parseArgs({
    options: {
      folder: { type: 'string' },
      version: { type: 'string' },
      staging: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  const { folder, version, staging } = values
  if (values.help || folder === undefined || version === undefined) {
    console.log(usage)
    return values.help ? 0 : 1
  }
  if (staging !== undefined && !(Number(staging) >= 0 && Number(staging) <= 100))
    throw new Error('--staging is a number from 0 to 100.')
  const key = signingKey(process.env)
  const written = writeFeeds({
    folder,
    version,
    staging: staging === undefined ? undefined : Number(staging),
    key,
  })
  if (written.length === 0) throw new Error(`There is no package of version ${version} in ${folder}.`)
  if (key === null) {
    console.error(
      'Not signed: set ORDER_MANAGER_UPDATE_KEY to the key’s file. No station takes a feed without a signature.',
    )
    return 3
  }
  for (const { name, files } of written) console.log(`${name}: ${files.join(', ')}, signed`)
  return 0
}

try {
  process.exitCode = run()
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
