import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { isAlive } from '../../scripts/lib/is-alive.ts'

test.runIf(process.platform === 'linux')(
  'a process that has ended and that nobody asked about is not alive',
  async () => {
    // The shell goes over to a program that never asks about the child it left.
    const parent = spawn('/bin/sh', ['-c', 'sleep 0.2 & echo $!; exec sleep 30'])
    try {
      const [line] = (await once(parent.stdout, 'data')) as [Buffer]
      const child = Number(line.toString())
      expect(isAlive(child)).toBe(true)
      await expect.poll(() => isAlive(child)).toBe(false)
      expect(() => process.kill(child, 0), 'the system still lists it').not.toThrow()
    } finally {
      parent.kill()
    }
  },
)
