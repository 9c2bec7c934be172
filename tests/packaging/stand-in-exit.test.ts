import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { pathToFileURL } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'

it('an app that exits with a code ends with that code, although its last window closes on the way', async () => {
  const app = pathToFileURL('tests/electron-stand-in/app.ts').href
  const script = `
    import { app, attached } from '${app}'
    attached.stopChromium = async () => {
      app.quit()
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    app.exit(3)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'ignore' })
  onTestFinished(() => void child.kill('SIGKILL'))
  expect(await once(child, 'exit')).toEqual([3, null])
})
