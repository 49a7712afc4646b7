import type { Command } from 'commander'
import { circuitHelp, setOption } from './options.js'

export function addValidate(program: Command): void {
  program.command('validate')
    .description('check a circuit file; the first fault is named with its field')
    .argument('<circuit>', circuitHelp)
    .addOption(setOption())
    .action(async (circuit: string, { set }: { set: string[] }) => {
      const { validateCommand } = await import('../describeCommand.js')
      validateCommand(circuit, set)
    })
}
