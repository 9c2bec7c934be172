import { connect, type Socket } from 'node:net'

/** Sends bytes as they are; answers the status of the first reply, or null where the connection ended without one. */
export function rawRequest(port: number, bytes: string | Buffer): Promise<number | null> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    let reply = ''
    const done = () => {
      socket.destroy()
      const status = /^HTTP\/1\.1 (\d{3})/.exec(reply)?.[1]
      resolve(status === undefined ? null : Number(status))
    }
    socket.on('data', (chunk) => {
      reply += chunk.toString('latin1')
      if (reply.includes('\r\n')) done()
    })
    socket.on('error', done)
    socket.on('close', done)
  })
}

/** A connection that has sent `bytes` and stays. Resolves once it stands. */
export function hold(port: number, bytes: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true }, () => {
      socket.off('error', reject)
      socket.on('error', () => socket.destroy())
      if (bytes !== '') socket.write(bytes)
      resolve(socket)
    })
    socket.once('error', reject)
  })
}
