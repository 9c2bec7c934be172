import { hasSlept, tickMs } from './sleep-gap.ts'

// A thread of its own: when the page's thread is busy this one ticks on, so a gap here is a device that slept.
// A worker has one listener and no origin to name.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
const tell = () => self.postMessage('slept')
let last = Date.now()
setInterval(() => {
  const now = Date.now()
  if (hasSlept(last, now)) tell()
  last = now
}, tickMs)
