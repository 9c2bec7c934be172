import { z } from 'zod'
import { type OsQueue, type QueuedState, type QueueTrouble } from './os-queue.ts'
import { type ProgramEnd, runProgram } from './run-program.ts'

/** Milliseconds; compiling the few lines of C# below takes PowerShell a second or two. */
const limits = { ask: 10_000, submit: 30_000 }

/** Writes the standard input to a queue, datatype RAW, and says the id of the job. */
const submitScript = `
$ErrorActionPreference = 'Stop'
Add-Type -TypeDefinition @'
using System;
using System.Runtime.InteropServices;
public static class RawPrinter {
  [StructLayout(LayoutKind.Sequential, CharSet = CharSet.Unicode)]
  public struct Document { public string Name; public string File; public string Type; }
  [DllImport("winspool.drv", CharSet = CharSet.Unicode, SetLastError = true)]
  static extern bool OpenPrinterW(string name, out IntPtr printer, IntPtr defaults);
  [DllImport("winspool.drv", CharSet = CharSet.Unicode, SetLastError = true)]
  static extern int StartDocPrinterW(IntPtr printer, int level, ref Document document);
  [DllImport("winspool.drv", SetLastError = true)]
  static extern bool WritePrinter(IntPtr printer, byte[] bytes, int count, out int written);
  [DllImport("winspool.drv", SetLastError = true)] static extern bool EndDocPrinter(IntPtr printer);
  [DllImport("winspool.drv", SetLastError = true)] static extern bool ClosePrinter(IntPtr printer);
  public static int Send(string name, string title, byte[] bytes) {
    IntPtr printer;
    if (!OpenPrinterW(name, out printer, IntPtr.Zero)) return 0;
    try {
      var document = new Document { Name = title, Type = "RAW" };
      int job = StartDocPrinterW(printer, 1, ref document);
      if (job == 0) return 0;
      int written;
      bool isWhole = WritePrinter(printer, bytes, bytes.Length, out written) && written == bytes.Length;
      return EndDocPrinter(printer) && isWhole ? job : -job;
    } finally { ClosePrinter(printer); }
  }
}
'@
$bytes = New-Object System.IO.MemoryStream
[Console]::OpenStandardInput().CopyTo($bytes)
[RawPrinter]::Send($env:ORDER_MANAGER_QUEUE, $env:ORDER_MANAGER_TITLE, $bytes.ToArray())
`

const listScript = `ConvertTo-Json -Compress @(Get-Printer | ForEach-Object { $_.Name })`
const stateScript = `
$printer = Get-Printer -Name $env:ORDER_MANAGER_QUEUE -ErrorAction SilentlyContinue
if ($printer) { [string]$printer.PrinterStatus } else { 'unknown' }`
const jobScript = `
$job = Get-PrintJob -PrinterName $env:ORDER_MANAGER_QUEUE -ID $env:ORDER_MANAGER_JOB -ErrorAction SilentlyContinue
if ($job) { [string]$job.JobStatus } else { 'gone' }`
const cancelScript = `Remove-PrintJob -PrinterName $env:ORDER_MANAGER_QUEUE -ID $env:ORDER_MANAGER_JOB`

/**
 * Windows' spooler with datatype RAW, through PowerShell, which every Windows has: a native module would have to be built
 * for it. Names go in by the environment, never into the text of a script. Not tried on Windows yet (docs/decisions/0018).
 */
export function createWindowsSpooler(): OsQueue {
  const run = (
    script: string,
    about: { queue?: string; title?: string; jobId?: string } = {},
    input?: Uint8Array,
  ) =>
    runProgram('powershell.exe', powershellArgs(script), {
      ms: input ? limits.submit : limits.ask,
      env: {
        ORDER_MANAGER_QUEUE: about.queue,
        ORDER_MANAGER_TITLE: about.title,
        ORDER_MANAGER_JOB: about.jobId,
      },
      ...(input && { input }),
    })

  return {
    list: async () => queueNames(await run(listScript)),
    troubleOf: async (queue) => queueTrouble(wordOf(await run(stateScript, { queue }))),
    async submit(queue, title, bytes) {
      const word = wordOf(await run(submitScript, { queue, title }, bytes))
      const job = Number(word)
      if (word === null || !Number.isInteger(job)) return { type: 'unknown' }
      if (job > 0) return { type: 'queued', jobId: String(job) }
      return job === 0 ? { type: 'refused', problem: 'queue-unknown' } : { type: 'unknown' }
    },
    stateOf: async (queue, jobId) => jobState(wordOf(await run(jobScript, { queue, jobId }))),
    cancel: async (queue, jobId) => void (await run(cancelScript, { queue, jobId })),
  }
}

function powershellArgs(script: string): string[] {
  const encoded = Buffer.from(script, 'utf16le').toString('base64')
  return ['-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass', '-EncodedCommand', encoded]
}

function wordOf(end: ProgramEnd): string | null {
  return end.type === 'ended' && end.code === 0 ? end.output.trim() : null
}

function queueNames(end: ProgramEnd): string[] | QueueTrouble {
  try {
    return z.array(z.string()).parse(JSON.parse(wordOf(end) ?? ''))
  } catch {
    return 'no-print-service'
  }
}

/** `Get-Printer`'s PrinterStatus. */
export function queueTrouble(word: string | null): QueueTrouble | null {
  if (word === null) return 'no-print-service'
  if (word === 'unknown') return 'queue-unknown'
  return /Paused|Error|Offline|PaperOut|PaperJam|DoorOpen|NotAvailable/.test(word) ? 'queue-stopped' : null
}

/** `Get-PrintJob`'s JobStatus: words with commas. Windows forgets a job once it was handed to the printer. */
export function jobState(word: string | null): QueuedState | 'no-print-service' {
  if (word === null) return 'no-print-service'
  if (word === 'gone' || /Printed|Complete/.test(word)) return 'done'
  if (/Delet/.test(word)) return 'gave-up'
  return /Error|Offline|PaperOut|Paused|Blocked|UserIntervention/.test(word) ? 'held' : 'waiting'
}
