import type { Command } from 'commander'
import { circuitHelp, setOption } from './options.js'

export function addDescribe(program: Command): void {
  program.command('describe')
    .description('what is in a circuit: counts, synapses, memory needed, and the predictions of p and β')
    .argument('<circuit>', circuitHelp)
    .addOption(setOption())
    .option('--json', 'print JSON')
    .action(async (circuit: string, { set, json }: { set: string[]; json?: boolean }) => {
      const { describeCommand } = await import('../describeCommand.js')
      describeCommand(circuit, set, json ?? false)
    })
}
