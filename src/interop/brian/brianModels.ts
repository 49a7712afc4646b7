/** The parts of a Brian script that say how cells and synapses work, in Python. */

export const relayModel = `
def relay(count, name):
    """Fibres whose spikes are given."""
    given = data['spikes'].get(name, {'tick': [], 'cell': []})
    return SpikeGeneratorGroup(count, given['cell'], np.array(given['tick'])*defaultclock.dt)
`

export const lifModel = `
delta_synapses = '''
dv/dt = (E_L + drive - v)/tau_m : volt (unless refractory)
'''
# Where a current would decay just as the membrane does, Lobule takes a millionth off its time constant, and so is it
# here: with equal ones the solution is no sum of exponentials.
exponential_currents = '''
dv/dt = (E_L + drive + g_e - g_i - v)/tau_m : volt (unless refractory)
dg_e/dt = -g_e/tau_e : volt
dg_i/dt = -g_i/tau_i : volt
'''
exponential_conductances = '''
dv/dt = (E_L + drive - v + g_e*(E_e - v) + g_i*(E_i - v))/tau_m : volt (unless refractory)
dg_e/dt = -g_e/tau_e : 1
dg_i/dt = -g_i/tau_i : 1
'''
adaptive_threshold = '''
dtheta/dt = -theta/tau_a : volt
'''


def lif(count, tau_m, E_L, V_threshold, V_reset, refractory, V_start, drive=0*mV, tau_e=None, tau_i=None,
        E_e=None, E_i=None, adaptation=None, tau_a=None, teachers=()):
    """Leaky integrate-and-fire cells: with exponential synaptic conductances where reversal potentials are given, with
    such currents where only their time constants are, else with delta synapses. Drive and currents are measured by the
    depolarisation that they would reach, conductances in those of the leak. While a cell is refractory, its membrane
    stays at the reset and its synapses go on. With adaptation a spike raises the threshold. A teacher's spike is an
    event of its own."""
    cells = NeuronGroup(
        count,
        (delta_synapses if tau_e is None else exponential_currents if E_e is None else exponential_conductances)
        + ('' if adaptation is None else adaptive_threshold)
        + ''.join(f'{teacher}_arrived : boolean\\n' for teacher in teachers),
        threshold='v >= V_threshold' + ('' if adaptation is None else ' + theta'),
        reset='v = V_reset' + ('' if adaptation is None else '\\ntheta += adaptation'),
        refractory=refractory, method='exact' if E_e is None else 'exponential_euler',
        events={f'{teacher}_spike': f'{teacher}_arrived' for teacher in teachers},
        namespace=dict(tau_m=tau_m, tau_e=tau_e, tau_i=tau_i, E_L=E_L, V_threshold=V_threshold, V_reset=V_reset,
                       drive=drive, E_e=E_e, E_i=E_i, adaptation=adaptation, tau_a=tau_a,
                       refractory_period=refractory))
    cells.v = V_start
    if V_start >= V_threshold:    # Such cells fire in the step after the start, so they are refractory until then.
        cells.lastspike = (1 if refractory > 0*ms else 2)*defaultclock.dt - refractory
    # Brian asks whether a cell is refractory where it integrates, for the time step that follows. Input that arrives
    # when the refractory period ends shall count already, so it is asked at the start of a step as well.
    cells.run_regularly('not_refractory = timestep(t - lastspike, dt) >= timestep(refractory_period, dt)', when='start')
    for teacher in teachers:
        cells.run_on_event(f'{teacher}_spike', f'{teacher}_arrived = False')
    return cells


def receive(target, weight):
    """What a spike does to a cell: a positive weight excites, a negative one inhibits. A conductance is what makes the
    current of the weight flow at the threshold."""
    if 'g_e' not in target.variables:
        return f'v_post += {weight}'
    given = target.namespace
    if given['E_e'] is not None:
        up, down = [float((given[name] - given['V_threshold'])/mV) for name in ('E_e', 'E_i')]
        return f'''g_e_post += int({weight} > 0*mV)*{weight}/({up}*mV)
                   g_i_post += int({weight} < 0*mV)*{weight}/({down}*mV)'''
    return f'''g_e_post += int({weight} > 0*mV)*{weight}
               g_i_post -= int({weight} < 0*mV)*{weight}'''
`

export const staticModel = `
def static(source, target, name, weight, delay, teacher=None):
    """Synapses of a weight, one for all or one a target. A teacher's spikes tell the cells that they have arrived."""
    made = Synapses(
        source, target, 'w : volt', delay=delay - defaultclock.dt,
        on_pre=receive(target, 'w') + (f'\\n{teacher}_arrived_post = True' if teacher else ''))
    pairs = data['connections'].get(name)
    made.connect(**(pairs or {}))
    made.w = weight if weight.shape == () else weight[made.j[:]]
    return made
`

export const plasticModel = `
def learning(name):
    """The gain of a projection's learning in each time step: 0 is off, 1 is the rule as it stands."""
    gains = np.zeros(ticks)
    for tick, gain in data['learning'].get(name, []):
        gains[tick:] = gain
    return TimedArray(gains, dt=defaultclock.dt)


def additive(steps):
    """A change of weights by so many steps times a factor, to the nearest step."""
    return lambda factor: f'w = clip(w + floor({steps}*{factor} + 0.5), 0, w_max)'


def multiplicative(fraction):
    """A change of weights by that fraction, times a factor, of what is missing to w_max or, if negative, to 0."""
    return lambda factor: f'''change = {fraction}*{factor}
                              w = w + floor(clip(abs(change), 0, 1)*(int(change > 0)*w_max - w) + 0.5)'''


def plastic(source, target, name, delay, teacher, weight_step, w_start, w_max, potentiation, depression, eligibility):
    """Synapses under a teacher, all to all, with weights in whole steps.

    Input comes through the weights from before its time step. Then each spike potentiates and makes its synapses
    eligible, and at last a teacher's spike depresses all synapses onto its target, by how eligible they are.
    """
    marks = eligibility['marks']    # what a spike does to the eligibility, and how long after its arrival
    made = Synapses(
        source, target, 'w : integer\\n' + eligibility['model'],
        on_pre={'pre': f'''{receive(target, 'w*weight_step')}
                           {potentiation('gain(t)')}''',
                **{mark: change for mark, (change, after) in marks.items()}},
        on_post={'depression': depression('(-gain(t)*eligible)')},
        on_event={'depression': f'{teacher}_spike'},
        delay={'pre': delay - defaultclock.dt, 'depression': 0*ms,
               **{mark: delay + after - defaultclock.dt for mark, (change, after) in marks.items()}},
        namespace=dict(gain=learning(name), weight_step=weight_step, w_max=w_max, **eligibility['constants']))
    made.depression.when = 'end'
    made.connect()
    made.w = w_start
    if 'table' in eligibility:
        operations.append(look_up(made, np.array(eligibility['table']), f'{teacher}_arrived'))
    return made
`

export const boxModel = `
def box(start, end):
    """Eligible is what arrived within a window before: 1 a spike."""
    return dict(
        model='eligible : integer', constants=dict(window_start=start, window_end=end),
        marks={'window_opens': ('eligible += int(gain(t - window_start) != 0)', start),
               'window_closes': ('eligible -= int(gain(t - window_end - dt) != 0)', end + defaultclock.dt)})
`

export const exponentialModel = `
def exponential(tau):
    """Eligibility decays exponentially; every spike adds 1."""
    return dict(
        model='deligible/dt = -eligible/tau_eligible : 1 (event-driven)', constants=dict(tau_eligible=tau),
        marks={'mark': ('eligible += int(gain(t) != 0)', 0*ms)})
`

export const tableModel = `
def table(name):
    """Eligibility is a function of the time since each spike, of which there is a value for each time step."""
    return dict(
        model='''eligible : 1
                 marked : boolean''',
        marks={'mark': ('marked = gain(t) != 0', 0*ms)}, constants={}, table=data['eligibility'][name])


def look_up(made, values, arrived):
    """Sums the eligibility of all recent spikes where a teacher's spike arrives: no equation has it as its solution."""
    recent = []

    @network_operation(when='after_synapses')
    def sum_up():
        tick = round(defaultclock.t/defaultclock.dt)
        if np.any(made.marked[:]):
            recent.append((tick, np.flatnonzero(made.marked[:])))
            made.marked = False
        while recent and tick - recent[0][0] >= len(values):
            recent.pop(0)
        if np.any(getattr(made.target, arrived)[:]):
            eligible = np.zeros(len(made))
            for since, synapses in recent:
                eligible[synapses] += values[tick - since]
            made.eligible = eligible
    return sum_up
`
