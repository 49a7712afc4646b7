/** What a Brian script uses itself: the keywords of Python and the names at the top of the script. */
const taken = [
  'and', 'as', 'assert', 'async', 'await', 'break', 'class', 'continue', 'def', 'del', 'elif', 'else', 'except',
  'finally', 'for', 'from', 'global', 'if', 'import', 'in', 'is', 'lambda', 'nonlocal', 'not', 'or', 'pass', 'raise',
  'return', 'try', 'while', 'with', 'yield',
  'Network', 'NeuronGroup', 'Path', 'SpikeGeneratorGroup', 'SpikeMonitor', 'Synapses', 'TimedArray', 'additive',
  'adaptive_threshold', 'box', 'data', 'defaultclock', 'delta_synapses', 'dict', 'exponential',
  'exponential_conductances', 'exponential_currents', 'float', 'getattr', 'here', 'int', 'json', 'learning', 'len',
  'lif', 'look_up', 'monitors', 'ms', 'multiplicative', 'mV', 'network',
  'network_operation', 'np', 'operations', 'plastic', 'plastic_projections', 'populations', 'prefs', 'projections',
  'receive', 'relay', 'round', 'schedule', 'spikes', 'static', 'table', 'ticks', 'weights',
]

/** A name in Python for each of some names, distinct from each other and from what the script uses itself. */
export function pythonNames(names: readonly string[]): string[] {
  const used = new Set(taken)
  return names.map((name) => {
    const plain = name.replace(/\W+/g, '_').replace(/^(?=[\d_]|$)/, 'x').replace(/_+$/, '')
    let chosen = plain
    for (let number = 2; used.has(chosen); number++) chosen = `${plain}_${number}`
    used.add(chosen)
    return chosen
  })
}
