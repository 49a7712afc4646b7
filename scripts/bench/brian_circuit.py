"""Brian 2's C++ of a circuit of Poisson and LIF cells: brian_circuit.py <folder>, the circuit and the seconds as JSON on
its input.

Generates and compiles a program `main` into the folder; each run of it prints the seconds of its simulation (by the
clock and of the processor) and the spikes of each population. Its own preferences, which include -O3 -march=native
-ffast-math; one thread, no recording but counts of spikes. Prints what that took as JSON.
"""
import json
import sys
import time

import brian2
import numpy
from brian2 import Hz, Network, NeuronGroup, PoissonGroup, SpikeMonitor, Synapses, device, ms, mV, second

quantum = mV / 65536
folder, given = sys.argv[1], json.load(sys.stdin)
circuit, seconds = given["circuit"], given["seconds"]
brian2.set_device("cpp_standalone", build_on_run=False, directory=folder)
tick = circuit["resolutionMs"] * ms
brian2.defaultclock.dt = tick
brian2.seed(1)
random = numpy.random.default_rng(1)
start = time.perf_counter()

membrane = """
dv/dt = (steady - v + excitation - inhibition) / membraneTime : volt (unless refractory)
dexcitation/dt = -excitation / excitatoryTime : volt
dinhibition/dt = -inhibition / inhibitoryTime : volt
"""


def cells(population):
    name, count = population["name"], population["count"]
    if population["model"] == "poisson":
        rates = random.uniform(population["rateFromHz"], population["rateToHz"], count)
        return PoissonGroup(count, rates * Hz, name=name)
    learns = name in taught
    group = NeuronGroup(
        count, membrane + ("taught : 1" if learns else ""), threshold="v > threshold", reset="v = reset",
        refractory=population["refractoryTicks"] * tick, method="exact", name=name,
        events={"teaching": "taught > 0.5"} if learns else {}, namespace={
            "steady": (population["restingPotentialMv"] + population["driveMv"]) * mV,
            "threshold": population["thresholdPotentialMv"] * mV,
            "reset": population["resetPotentialMv"] * mV,
            "membraneTime": population["membraneTimeConstantMs"] * ms,
            "excitatoryTime": population["excitatoryTimeConstantMs"] * ms,
            "inhibitoryTime": population["inhibitoryTimeConstantMs"] * ms,
        })
    group.v = population["restingPotentialMv"] * mV
    if learns:
        group.run_on_event("teaching", "taught = 0", when="end")
    return group


def drawn_sources(sources, targets, degree):
    """Distinct sources of each target."""
    drawn = random.integers(0, sources, (targets, degree))
    while True:
        ordered = numpy.sort(drawn, axis=1)
        repeated = numpy.flatnonzero((ordered[:, 1:] == ordered[:, :-1]).any(axis=1))
        if repeated.size == 0:
            return drawn.ravel()
        drawn[repeated] = random.integers(0, sources, (repeated.size, degree))


def connected(projection):
    name, rule = projection["name"], projection["rule"]
    source, target = groups[projection["from"]], groups[projection["to"]]
    delay = projection["delayTicks"] * tick
    if "plasticity" in projection:
        return plastic(projection["plasticity"], source, target, delay, name)
    weight = projection["weightQuanta"] * quantum
    effect = "excitation_post += weight" if weight > 0 * mV else "inhibition_post -= weight"
    if name in teachers:
        effect = "taught_post += 1"
    synapses = Synapses(source, target, on_pre=effect, delay=delay, name=name, namespace={"weight": weight})
    if rule["kind"] == "one-to-one":
        synapses.connect(j="i")
    else:
        degree = rule["inDegree"]
        synapses.connect(i=drawn_sources(len(source), len(target), degree),
                         j=numpy.repeat(numpy.arange(len(target)), degree))
    return synapses


def plastic(rule, source, target, delay, name):
    step = rule["weightStepQuanta"] * quantum
    synapses = Synapses(
        source, target, """w : volt
        deligible/dt = -eligible / eligibleTime : 1 (event-driven)""",
        on_pre="""excitation_post += w
        eligible += 1
        w = clip(w + potentiation, 0 * volt, wMax)""",
        on_post="w = clip(w - depression * eligible, 0 * volt, wMax)",
        on_event={"pre": "spike", "post": "teaching"}, name=name, namespace={
            "eligibleTime": rule["eligibility"]["timeConstantTicks"] * tick,
            "potentiation": rule["potentiation"]["steps"] * step,
            "depression": rule["depression"]["steps"] * step,
            "wMax": (2 ** rule["weightBits"] - 1) * step,
        })
    synapses.connect()
    synapses.pre.delay = delay
    synapses.w = rule["initialSteps"] * step
    return synapses


plastics = [part for part in circuit["projections"] if "plasticity" in part]
teachers = {part["plasticity"]["teacher"] for part in plastics}
taught = {part["to"] for part in plastics}
groups = {population["name"]: cells(population) for population in circuit["populations"]}
synapses = [connected(projection) for projection in circuit["projections"]]
counts = {name: SpikeMonitor(group, record=False, name=f"count_{name}") for name, group in groups.items()}
network = Network(list(groups.values()), synapses, list(counts.values()))

device.insert_code("before_start", "std::clock_t begin, end;")
device.insert_code("before_network_run", "begin = std::clock();")
device.insert_code("after_network_run", "end = std::clock();")
network.run(seconds * second)
spikes = ", ".join(f'\\"{name}\\": " << brian::_array_count_{name}_N[0] << "' for name in groups)
device.insert_code("before_end", f"""std::cout << "{{\\"seconds\\": " << Network::_last_run_time
  << ", \\"processorSeconds\\": " << double(end - begin) / CLOCKS_PER_SEC
  << ", \\"spikes\\": {{{spikes}}}}}" << std::endl;""")
generated = time.perf_counter()
device.build(directory=folder, compile=True, run=False)
print(json.dumps({"version": brian2.__version__, "generationSeconds": generated - start,
                  "compilationSeconds": time.perf_counter() - generated}))
