import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { withIntakeSecret } from './intake-secret-argument.ts'

const env = { ORDER_MANAGER_INTAKE_SECRET: 'from-the-environment' }

function fileWith(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'om-secret-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'secret')
  writeFileSync(file, text)
  return file
}

test('the secret is taken from the command line, else from the file that is named, else from the environment', () => {
  const file = fileWith('from-the-file\n')
  const given = ['--data', '/d', '--intake-secret-file', file]
  expect(withIntakeSecret(['--data', '/d'], {})).toEqual(['--data', '/d'])
  expect(withIntakeSecret(['--data', '/d'], env)).toEqual([
    '--data',
    '/d',
    '--intake-secret=from-the-environment',
  ])
  expect(withIntakeSecret(given, env)).toEqual(['--data', '/d', '--intake-secret=from-the-file'])
  expect(withIntakeSecret([`--intake-secret-file=${file}`, '--demo'], {})).toEqual([
    '--demo',
    '--intake-secret=from-the-file',
  ])
  expect(withIntakeSecret([...given, '--intake-secret', 'said'], env)).toEqual([
    '--data',
    '/d',
    '--intake-secret',
    'said',
  ])
})

test('an empty variable is none, an empty option stays what it is', () => {
  expect(withIntakeSecret([], { ORDER_MANAGER_INTAKE_SECRET: '' })).toEqual([])
  expect(withIntakeSecret(['--intake-secret', ''], env)).toEqual(['--intake-secret', ''])
})

test('a file that holds no secret is an error that names it', () => {
  expect(() => withIntakeSecret(['--intake-secret-file', '/nowhere'], env)).toThrow('/nowhere cannot be read')
  expect(() => withIntakeSecret(['--intake-secret-file'], env)).toThrow('no file cannot be read')
  expect(() => withIntakeSecret(['--intake-secret-file', fileWith('\n')], env)).toThrow('is empty')
})
