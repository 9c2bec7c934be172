import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { orderDelivery } from '../tests/support/doordash-order.ts'
import { percentile } from './percentile.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

function requests(count: number): Buffer[] {
  return Array.from({ length: count }, () => {
    const body = JSON.stringify(orderDelivery({ id: randomUUID() }))
    return Buffer.from(
      `POST /orders HTTP/1.1\r\nHost: x\r\nAuthorization: demo-secret\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    )
  })
}

/** Rows per second of raw better-sqlite3 writing the same bytes, one row and one fsynced commit each; CPU in µs a row. */
function raw(dir: string, bodies: readonly Buffer[]): { rate: number; cpuMicros: number } {
  const db = new Database(join(dir, 'raw.db'))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec('CREATE TABLE raw (id INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT')
  const insert = db.prepare('INSERT INTO raw (body) VALUES (?)')
  const cpu = process.cpuUsage()
  const start = performance.now()
  for (const body of bodies) insert.run(body)
  const seconds = (performance.now() - start) / 1000
  const used = process.cpuUsage(cpu)
  db.close()
  return { rate: bodies.length / seconds, cpuMicros: (used.user + used.system) / bodies.length }
}

/** Sends over one keep-alive connection, one request at a time, as long as `next` gives one. */
async function sendOverConnection(
  port: number,
  next: () => Buffer | undefined,
  onAnswer: (ms: number, status: number) => void,
) {
  const socket = connect(port, '127.0.0.1').setNoDelay()
  await once(socket, 'connect')
  for (let request = next(); request; request = next()) {
    const start = performance.now()
    socket.write(request)
    const [data] = (await once(socket, 'data')) as [Buffer]
    onAnswer(performance.now() - start, Number(data.toString('latin1', 9, 12)))
  }
  socket.destroy()
}

type Round = {
  /** Orders per second. */
  rate: number
  /** Rows per second of raw SQLite, right before it. */
  raw: number
  ordersPerCommit: number
  /** CPU of the station's process, and of raw SQLite, for one order. */
  cpuMicros: number
  rawCpuMicros: number
}

/** A station's intake in a process of its own, on a data folder; `more` are further arguments of intake-server.ts. */
export async function startIntake(dir: string, more: readonly string[] = []) {
  const server = spawn(
    process.execPath,
    [fileURLToPath(new URL('intake-server.js', import.meta.url)), dir, ...more],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  )
  const lines = createInterface(server.stdout)
  const nextLine = async () => ((await once(lines, 'line')) as [string])[0]
  const port = Number(new URL(await nextLine()).port)
  const say = (what: string) => void server.stdin.write(`${what}\n`)
  return {
    port,
    say,
    figures: async () => {
      say('')
      return JSON.parse(await nextLine()) as { commits: number; cpuMicros: number }
    },
    /** Ten seconds of 50 orders/s. */
    steady: () => steadyLatency(port),
    stop: async () => {
      server.kill('SIGTERM')
      await once(server, 'exit')
    },
  }
}

/** How long an answer takes at 50 orders/s, in ms; `times` are all of them. */
async function steadyLatency(port: number): Promise<{ p50: number; p99: number; times: number[] }> {
  const latencies: number[] = []
  await Promise.all(
    requests(500).map(async (request, index) => {
      await new Promise((resolve) => setTimeout(resolve, index * 20))
      let sent = false
      await sendOverConnection(
        port,
        () => (sent ? undefined : ((sent = true), request)),
        (ms) => latencies.push(ms),
      )
    }),
  )
  return { p50: percentile(latencies, 0.5), p99: percentile(latencies, 0.99), times: latencies }
}

/** Intake over HTTP against raw SQLite on the same disk, alternating rounds; and latency at a steady 50 orders/s. */
export async function benchIntake() {
  const dir = mkdtempSync(join(root, '.bench-'))
  const intake = await startIntake(dir)
  const { port, figures } = intake
  try {
    const perRound = 3_000
    const rounds: Round[] = []
    let refused = 0
    for (let round = 0; round < 6; round += 1) {
      const queue = requests(perRound)
      const direct = raw(mkdtempSync(join(dir, 'raw-')), queue)
      await figures()
      const start = performance.now()
      await Promise.all(
        Array.from({ length: 32 }, () =>
          sendOverConnection(
            port,
            () => queue.pop(),
            (_ms, status) => {
              if (status !== 202) refused += 1
            },
          ),
        ),
      )
      const rate = perRound / ((performance.now() - start) / 1000)
      const { commits, cpuMicros } = await figures()
      // The first round warms both sides up.
      if (round === 0) continue
      rounds.push({
        rate,
        raw: direct.rate,
        ordersPerCommit: perRound / commits,
        cpuMicros: cpuMicros / perRound,
        rawCpuMicros: direct.cpuMicros,
      })
    }

    const { p50, p99 } = await intake.steady()
    const sorted = (of: (round: Round) => number) => rounds.map(of).toSorted((a, b) => a - b)
    const median = (of: (round: Round) => number) => percentile(rounds.map(of), 0.5)
    const ratios = sorted(({ rate, raw: rawRate }) => rate / rawRate)
    return {
      rate: median((round) => round.rate),
      raw: median((round) => round.raw),
      /** Orders per second ÷ raw rows per second, of each round. */
      ratio: { min: ratios[0] ?? 0, max: ratios.at(-1) ?? 0 },
      ordersPerCommit: median((round) => round.ordersPerCommit),
      cpuMicros: median((round) => round.cpuMicros),
      rawCpuMicros: median((round) => round.rawCpuMicros),
      refused,
      p50,
      p99,
    }
  } finally {
    await intake.stop()
    rmSync(dir, { recursive: true, force: true })
  }
}
