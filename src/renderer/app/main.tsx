import { openPort } from '#renderer/station/connection/open-port.ts'
import { openSocket } from '#renderer/station/connection/open-socket.ts'
import { isOtherScreen, pairedToken, takePairingCode } from '#renderer/station/connection/paired-token.ts'
import { takeToken } from '#renderer/station/connection/token.ts'
import { startScreen } from './start.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

if (window.orderManagerShell) void startScreen(root, openPort)
else if (isOtherScreen()) {
  takePairingCode(window.location, window.history)
  // Read for each line: the token comes while the page is open.
  void startScreen(root, () => openSocket(pairedToken()))
} else {
  const token = takeToken(window.location, window.sessionStorage, window.history)
  void startScreen(root, () => openSocket(token))
}
