import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const work = mkdtempSync(join(tmpdir(), 'om-installers-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))
const settings = readFileSync(join(root, 'electron-builder.yml'), 'utf8')
const hasNsis = spawnSync('makensis', ['-VERSION']).error === undefined

/** The packager's script around our part of it, as small as it can be and with the same names. */
const around = `Unicode true
!include "MUI2.nsh"
!define VERSION "0.1.0"
!define UNINSTALL_REGISTRY_KEY "Software\\Try"
!define isUpdated \`"0" == "1"\`
Name "Try"
OutFile "${join(work, 'try.exe')}"
Var appExe
!include "${join(root, 'resources/windows/installer.nsh')}"
!insertmacro customPageAfterChangeDir
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "French"
!insertmacro MUI_LANGUAGE "SpanishInternational"
!insertmacro customHeader
Function .onInit
  StrCpy $appExe "x"
  !insertmacro customInit
FunctionEnd
Section
  !insertmacro customInstall
  WriteUninstaller "$INSTDIR\\u.exe"
SectionEnd
Section "un.x"
  !insertmacro customUnInstall
SectionEnd
`

test.runIf(hasNsis)(
  'our part of the Windows installer compiles, without a warning and in three languages',
  () => {
    const script = join(work, 'try.nsi')
    writeFileSync(script, around)
    const { status, stdout, stderr } = spawnSync('makensis', ['-V2', '-WX', script], { encoding: 'utf8' })
    expect(status, `${stdout}${stderr}`).toBe(0)
  },
)

test('the scripts of the deb are plain shell, and name nothing the packager cannot fill in', () => {
  for (const name of ['before-install', 'after-install', 'after-remove']) {
    const file = join(root, `resources/linux/${name}.sh`)
    const { status, stderr } = spawnSync('sh', ['-n', file], { encoding: 'utf8' })
    expect(status, stderr).toBe(0)
    const braces = [...readFileSync(file, 'utf8').matchAll(/\$\{(\w+)\}/g)].map(([, word]) => word)
    const known = name === 'before-install' ? [] : ['executable', 'sanitizedProductName']
    expect(braces.filter((word) => !known.includes(word ?? ''))).toEqual([])
  }
})

test('data stays when the program goes, on Windows and on Linux, unless somebody asks for more', () => {
  expect(settings).toContain('deleteAppDataOnUninstall: false')
  const windows = readFileSync(join(root, 'resources/windows/installer.nsh'), 'utf8')
  // Without a person to ask, the answer is no.
  expect(windows).toMatch(/MB_DEFBUTTON2 "\$\(deleteData\)" \/SD IDNO/)
  const linux = readFileSync(join(root, 'resources/linux/after-remove.sh'), 'utf8')
  expect(linux.slice(linux.indexOf('  remove)'), linux.indexOf('  purge)'))).not.toContain('rm -rf')
})
