import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'ava'
import { arrayScript, type ArrayJob } from '../../../src/executors/slurm/arrayScript.js'
import { temporaryFolder } from '../../files/temporaryFolder.js'
import { thrown } from '../../interop/thrown.js'

const job: ArrayJob = {
  name: 'golgi', array: { trials: 11, trialsPerTask: 4, tasks: 3 }, time: '2:00:00', memory: '512M', workers: 2,
  workingFolder: '/home/me', studyFolder: '/home/me/runs/golgi', program: ['/usr/bin/node', '/opt/lobule.js'],
  options: ['--trial-time', '10 min'], comments: ['11 trials'],
}

test('a script says what it asks for, and what its tasks do', (t) => {
  t.is(arrayScript({ ...job, partition: 'short' }), `#!/bin/sh
# 11 trials
#SBATCH --job-name=golgi
#SBATCH --array=0-2
#SBATCH --time=2:00:00
#SBATCH --mem=512M
#SBATCH --cpus-per-task=2
#SBATCH --partition=short
#SBATCH --requeue
#SBATCH --open-mode=append
#SBATCH --output=/home/me/runs/golgi/slurm/%A_%a.log

set -eu
cd -- /home/me
first=$(( \${SLURM_ARRAY_TASK_ID:?is not set: submit this script with sbatch} * 4 ))
last=$(( first + 3 ))
[ "$last" -lt 11 ] || last=10
exec /usr/bin/node /opt/lobule.js trial /home/me/runs/golgi --index "$first-$last" --trial-time '10 min'
`)
})

test('its tasks run every trial once, whatever the folders are called', (t) => {
  const odd = join(realpathSync(temporaryFolder(t)), 'it\'s $HOME `a` %a * \n#;')
  mkdirSync(odd)
  const program = join(odd, 'program.sh')
  writeFileSync(program, 'pwd; for word in "$@"; do printf "<%s>\\n" "$word"; done\n')
  const file = join(odd, 'job.sh')
  writeFileSync(file, arrayScript({ ...job, workingFolder: odd, program: ['/bin/sh', program] }))
  for (const [task, range] of [['0', '0-3'], ['1', '4-7'], ['2', '8-10']] as const) {
    const { stdout, status } = spawnSync('/bin/sh', [file], { encoding: 'utf8', env: { SLURM_ARRAY_TASK_ID: task } })
    t.is(status, 0)
    t.is(stdout, `${odd}\n<trial>\n</home/me/runs/golgi>\n<--index>\n<${range}>\n<--trial-time>\n<10 min>\n`)
  }
  const { stderr, status } = spawnSync('/bin/sh', [file], { encoding: 'utf8', env: {} })
  t.not(status, 0)
  t.regex(stderr, /SLURM_ARRAY_TASK_ID: is not set: submit this script with sbatch/)
  t.true(readFileSync(file, 'utf8').startsWith('#!/bin/sh\n'))
})

const output = (studyFolder: string) => /--output=(.*)/.exec(arrayScript({ ...job, studyFolder }))![1]

test('in a directive, percent signs stand for themselves and spaces are quoted; what Slurm cannot read is refused', (t) => {
  t.is(output('/a/50%a'), '/a/50%%a/slurm/%A_%a.log')
  t.is(output('/a/it\'s b'), '"/a/it\'s b/slurm/%A_%a.log"')
  for (const folder of ['/a/"b"', '/a/b\\c', '/a/b\nc']) {
    t.regex(thrown(t, () => arrayScript({ ...job, studyFolder: folder })), /cannot stand in a directive of sbatch; allowed: a path without/)
  }
})

test('a comment cannot end its line', (t) => {
  t.true(arrayScript({ ...job, comments: ['a\nrm x\rb'] }).startsWith('#!/bin/sh\n# a rm x b\n#SBATCH'))
})
