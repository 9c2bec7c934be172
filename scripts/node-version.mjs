/** better-sqlite3 and the toolchain need Node 22; `npm run` finds the node@24 dev dependency first. */
const major = Number(process.versions.node.split('.')[0])
if (major < 22) {
  console.error(
    `Order Manager needs Node 22 or newer and was started with ${process.version}. ` +
      'Start it through npm (npm start, npm test, npm run ...), which uses the Node 24 that npm ci installed.',
  )
  process.exit(1)
}
