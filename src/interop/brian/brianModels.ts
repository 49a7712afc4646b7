/** The parts of a Brian script that say how cells and synapses work, in Python. */

export const relayModel = `
def relay(count, name):
    """Fibres from outside, which fire when a stimulus says so."""
    given = data['stimuli'].get(name, {'tick': [], 'cell': []})
    return SpikeGeneratorGroup(count, given['cell'], np.array(given['tick'])*defaultclock.dt)
`

export const lifModel = `
def lif(count, tau_m, E_L, V_threshold, V_reset, refractory, V_start, drive=0*mV, climbing=()):
    """Leaky integrate-and-fire cells with delta synapses. A spike of a climbing fibre is an event of its own."""
    cells = NeuronGroup(
        count,
        '''dv/dt = (E_L + drive - v)/tau_m : volt (unless refractory)
        ''' + ''.join(f'{fibre}_arrived : boolean\\n' for fibre in climbing),
        threshold='v >= V_threshold', reset='v = V_reset', refractory=refractory, method='exact',
        events={f'{fibre}_spike': f'{fibre}_arrived' for fibre in climbing},
        namespace=dict(tau_m=tau_m, E_L=E_L, V_threshold=V_threshold, V_reset=V_reset, drive=drive,
                       refractory_period=refractory))
    cells.v = V_start
    if V_start >= V_threshold:    # Such cells fire in the step after the start, so they are refractory until then.
        cells.lastspike = (1 if refractory > 0*ms else 2)*defaultclock.dt - refractory
    # Brian asks whether a cell is refractory where it integrates, for the time step that follows. Input that arrives
    # when the refractory period ends shall count already, so it is asked at the start of a step as well.
    cells.run_regularly('not_refractory = timestep(t - lastspike, dt) >= timestep(refractory_period, dt)', when='start')
    for fibre in climbing:
        cells.run_on_event(f'{fibre}_spike', f'{fibre}_arrived = False')
    return cells
`

export const staticModel = `
def static(source, target, name, weight, delay, climbing=''):
    """Delta synapses: a spike moves the membrane by a weight, one for all or one a target."""
    made = Synapses(
        source, target, 'w : volt', delay=delay - defaultclock.dt,
        on_pre='v_post += w' + (f'\\n{climbing}_arrived_post = True' if climbing else ''))
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


def plastic(source, target, name, delay, climbing, weight_step, w_start, w_max, potentiation, depression, window):
    """Parallel-fibre synapses, all to all, with weights in whole steps.

    Input comes through the weights from before its time step. Then each spike potentiates, and a climbing-fibre spike
    depresses for every spike that arrived within the window before it.
    """
    made = Synapses(
        source, target,
        '''w : integer
           eligible : integer''',
        on_pre={
            'pre': '''v_post += w*weight_step
                      w = clip(w + potentiation*gain(t), 0, w_max)''',
            'window_opens': 'eligible += int(gain(t - window_start) != 0)',
            'window_closes': 'eligible -= int(gain(t - window_end - dt) != 0)'},
        on_post={'depression': 'w = clip(w - depression_steps*eligible*gain(t), 0, w_max)'},
        on_event={'depression': f'{climbing}_spike'},
        delay={
            'pre': delay - defaultclock.dt,
            'window_opens': delay + window[0] - defaultclock.dt,
            'window_closes': delay + window[1],
            'depression': 0*ms},
        namespace=dict(gain=learning(name), weight_step=weight_step, w_max=w_max, potentiation=potentiation,
                       depression_steps=depression, window_start=window[0], window_end=window[1]))
    made.depression.when = 'end'
    made.connect()
    made.w = w_start
    return made
`
