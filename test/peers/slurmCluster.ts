import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { hostname, tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** A Slurm of its own on this machine: controller, node daemon and munge on loopback, all files in a temporary folder. */
export interface Cluster {
  /** Runs a command of Slurm to its end and gives what it printed. Throws an Error with what it complained of. */
  slurm(command: string, ...parameters: string[]): string
  /** The processes of a job that runs. */
  processesOf(job: string): number[]
  /** Sends a signal to the processes of a task of an array, without asking Slurm, which takes its time. */
  signalTask(array: string, task: number, signal: NodeJS.Signals): void
  /** Ends all jobs and daemons and removes the folder. */
  stop(): Promise<void>
}

const programs = ['/usr/sbin/munged', '/usr/sbin/slurmctld', '/usr/sbin/slurmd', '/usr/bin/sbatch', '/usr/bin/setpriv']
const startSeconds = 15

/** Starts Slurm, or says why it cannot. */
export async function startCluster(): Promise<Cluster | { readonly reason: string }> {
  const absent = programs.find((path) => !existsSync(path))
  if (absent !== undefined) return { reason: `there is no ${absent}` }
  const folder = mkdtempSync(join(tmpdir(), 'lobule-slurm-'))
  const configuration = join(folder, 'slurm.conf')
  const daemons: ChildProcess[] = []
  let complaints = ''

  /** The kernel ends a daemon with the thread that started it, should that not come to `stop`. */
  function daemon(...command: string[]): void {
    const child = spawn('/usr/bin/setpriv', ['--pdeathsig', 'KILL', ...command],
      { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, SLURM_CONF: configuration } })
    for (const output of [child.stdout, child.stderr]) {
      output.setEncoding('utf8').on('data', (text: string) => { complaints = (complaints + text).slice(-2000) })
    }
    daemons.push(child)
  }

  function outcome(command: string, ...parameters: string[]) {
    const env = { ...process.env, SLURM_CONF: configuration }
    return spawnSync(`/usr/bin/${command}`, parameters, { env, encoding: 'utf8', timeout: 20_000 })
  }

  function slurm(command: string, ...parameters: string[]): string {
    const { status, stdout, stderr } = outcome(command, ...parameters)
    if (status !== 0) throw new Error(`${command} ${parameters.join(' ')} gave ${status}: ${stderr}`)
    return stdout
  }

  /** `scontrol listpids` fails where no job runs. */
  const processesOf = (job: string): number[] =>
    outcome('scontrol', 'listpids').stdout.split('\n').map((line) => line.trim().split(/ +/))
      .flatMap(([pid, of]) => (of === job && Number(pid) > 0 ? [Number(pid)] : []))

  function signalTask(array: string, task: number, signal: NodeJS.Signals): void {
    const variables = [`SLURM_CONF=${configuration}`, `SLURM_ARRAY_JOB_ID=${array}`, `SLURM_ARRAY_TASK_ID=${task}`]
    for (const pid of processesWith(variables)) process.kill(pid, signal)
  }

  async function stop(): Promise<void> {
    if (isUp()) {
      outcome('scancel', '--user', userInfo().username)
      for (let tries = 0; tries < 20 && outcome('squeue', '-h').stdout !== ''; tries++) await setTimeout(100)
    }
    const alive = daemons.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)
    const ended = alive.map((child) => new Promise((resolve) => { child.once('exit', resolve) }))
    for (const child of alive) child.kill('SIGTERM')
    const late = new AbortController()
    await Promise.race([Promise.all(ended), setTimeout(5000, undefined, { signal: late.signal }).catch(() => {})])
    late.abort()
    for (const pid of processesWith([`SLURM_CONF=${configuration}`])) process.kill(pid, 'SIGKILL')
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }

  const isUp = (): boolean => outcome('sinfo', '-h', '-o', '%T').stdout === 'idle\n'

  try {
    for (const name of ['munge', 'state', 'spool']) mkdirSync(join(folder, name))
    chmodSync(folder, 0o755)
    writeFileSync(join(folder, 'key'), randomBytes(1024), { mode: 0o600 })
    writeFileSync(configuration, configurationOf(folder, await freePort(), await freePort()))
    daemon('/usr/sbin/munged', '--foreground', '--force', '--num-threads=2', `--socket=${join(folder, 'munge', 'socket')}`,
      `--key-file=${join(folder, 'key')}`, `--pid-file=${join(folder, 'munge', 'pid')}`,
      `--log-file=${join(folder, 'munge', 'log')}`, `--seed-file=${join(folder, 'munge', 'seed')}`)
    for (let tries = 0; tries < 50 && !existsSync(join(folder, 'munge', 'socket')); tries++) await setTimeout(100)
    daemon('/usr/sbin/slurmctld', '-D', '-c', '-f', configuration)
    daemon('/usr/sbin/slurmd', '-D', '-c', '-f', configuration)
    for (let tries = 0; tries < startSeconds * 5; tries++) {
      if (isUp()) return { slurm, processesOf, signalTask, stop }
      await setTimeout(200)
    }
  } catch (error) {
    complaints += String(error)
  }
  await stop()
  return { reason: `Slurm does not start: ${complaints.trim().split('\n').at(-1)}` }
}

/** The processes that were started with all of some variables: the daemons, and what they started. */
function processesWith(variables: readonly string[]): number[] {
  return readdirSync('/proc').map(Number).filter((pid) => {
    try {
      if (!(pid > 0) || pid === process.pid) return false
      const own = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0')
      return variables.every((variable) => own.includes(variable))
    } catch {
      return false
    }
  })
}

/** More processors than there are, so that tasks run side by side on any machine. */
const processors = 3

function configurationOf(folder: string, controllerPort: number, nodePort: number): string {
  const [host, user] = [hostname().split('.')[0], userInfo().username]
  return `ClusterName=lobule
SlurmctldHost=${host}(127.0.0.1)
SlurmctldPort=${controllerPort}
SlurmdPort=${nodePort}
SlurmUser=${user}
SlurmdUser=${user}
AuthType=auth/munge
AuthInfo=socket=${folder}/munge/socket
StateSaveLocation=${folder}/state
SlurmdSpoolDir=${folder}/spool
SlurmctldPidFile=${folder}/slurmctld.pid
SlurmdPidFile=${folder}/slurmd.pid
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SlurmdParameters=config_overrides
SchedulerType=sched/builtin
SchedulerParameters=sched_interval=1,interval=1
ReturnToService=2
KillWait=1
MpiDefault=none
MailProg=/bin/true
NodeName=${host} NodeAddr=127.0.0.1 CPUs=${processors} RealMemory=4000
PartitionName=all Nodes=ALL Default=YES
`
}

/** A port of this machine that nobody listens at. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
