"""What numpy makes of the same task, one thread: numpy_baseline.py <kernel> <parameters in the order of the rows>.

Runs once for each line of its input and prints nanoseconds; the first line says version and linear algebra library.
"""
import os
import sys
import time

os.environ["OPENBLAS_NUM_THREADS"] = os.environ["OMP_NUM_THREADS"] = "1"
import numpy  # noqa: E402

kernel, numbers = sys.argv[1], [int(float(text)) for text in sys.argv[2:]]
random = numpy.random.default_rng(1)


def softmax(scores):
    weights = numpy.exp(scores - scores.max(-1, keepdims=True))
    return weights / weights.sum(-1, keepdims=True)


def attend(patterns, dimensions, queries, beta):
    keys, values = (random.uniform(-1, 1, (patterns, dimensions)) for _ in range(2))
    asked = random.uniform(-1, 1, (queries, dimensions))
    if queries == 1:
        return lambda: softmax(beta / dimensions * (keys @ asked[0])) @ values
    return lambda: softmax(beta / dimensions * (asked @ keys.T)) @ values


def attend_signed(patterns, dimensions, queries, beta):
    keys = random.integers(0, 2, (patterns, dimensions)).astype("f4") * 2 - 1
    cues = keys[:queries] * numpy.where(random.random((queries, dimensions)) < 0.1, -1, 1).astype("f4")
    return lambda: softmax(numpy.float32(beta / dimensions) * (cues @ keys.T)) @ keys


def multiply(rows, inner, columns):
    left, right = (random.uniform(-1, 1, shape).astype("f4") for shape in ((rows, inner), (inner, columns)))
    return lambda: left @ right


run = {"attend": attend, "attendSigned": attend_signed, "multiplyMatrices": multiply}[kernel](*numbers)
run()
with open("/proc/self/maps") as maps:
    library = "OpenBLAS" if "openblas" in maps.read() else "no OpenBLAS"
print(f"numpy {numpy.__version__}, {library}", flush=True)
for _ in sys.stdin:
    start = time.perf_counter_ns()
    run()
    print(time.perf_counter_ns() - start, flush=True)
