import { signalGroup } from './children.mjs'

// The station as a child of `npm start`. When its parent is gone, however that came, it ends in good order and takes
// the browser window, which nobody else would close, with it.
let browser
process.on('message', (message) => (browser = message.browser))
process.on('disconnect', () => {
  signalGroup(browser, 'SIGTERM')
  process.emit('SIGTERM')
})
await import('../../out/main/node/headless.js')
