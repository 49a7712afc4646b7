"""GPT-2 with numpy in float64, written apart from Lobule's: gpt2.py <weights.safetensors> <ids.json> <heads>.

Prints JSON: "scores"[layer][head][query][key] before the mask, "states"[layer][token][column] after each layer and
after the last normalisation.
"""
import json
import struct
import sys

import numpy


def tensors_of(path):
    with open(path, "rb") as file:
        raw = file.read()
    (length,) = struct.unpack("<Q", raw[:8])
    header = json.loads(raw[8:8 + length])
    data = raw[8 + length:]
    result = {}
    for name, entry in header.items():
        if name == "__metadata__":
            continue
        first, end = entry["data_offsets"]
        part = data[first:end]
        if entry["dtype"] == "BF16":
            bits = numpy.frombuffer(part, "<u2").astype("<u4") * 65536
            values = bits.view("<f4")
        else:
            values = numpy.frombuffer(part, {"F32": "<f4", "F16": "<f2"}[entry["dtype"]])
        result[name.removeprefix("transformer.")] = values.astype(numpy.float64).reshape(entry["shape"])
    return result


def normalised(x, gain, bias):
    return (x - x.mean(-1, keepdims=True)) / numpy.sqrt(x.var(-1, keepdims=True) + 1e-5) * gain + bias


def main():
    tensors = tensors_of(sys.argv[1])
    with open(sys.argv[2]) as file:
        ids = json.load(file)
    heads = int(sys.argv[3])
    count = len(ids)
    pair = lambda name: (tensors[name + ".weight"], tensors[name + ".bias"])
    x = tensors["wte.weight"][ids] + tensors["wpe.weight"][:count]
    scores, states = [], []
    layer = 0
    while f"h.{layer}.ln_1.weight" in tensors:
        name = f"h.{layer}."
        weight, bias = pair(name + "attn.c_attn")
        sides = normalised(x, *pair(name + "ln_1")) @ weight + bias
        q, k, v = (side.reshape(count, heads, -1).transpose(1, 0, 2) for side in numpy.split(sides, 3, axis=1))
        s = numpy.einsum("hic,hjc->hij", q, k) / numpy.sqrt(q.shape[-1])
        scores.append(s.tolist())
        masked = numpy.where(numpy.tril(numpy.ones((count, count), bool)), s, -numpy.inf)
        w = numpy.exp(masked - masked.max(-1, keepdims=True))
        w /= w.sum(-1, keepdims=True)
        answers = numpy.einsum("hij,hjc->ihc", w, v).reshape(count, -1)
        weight, bias = pair(name + "attn.c_proj")
        x = x + answers @ weight + bias
        weight, bias = pair(name + "mlp.c_fc")
        hidden = normalised(x, *pair(name + "ln_2")) @ weight + bias
        hidden = hidden * (1 + numpy.tanh(numpy.sqrt(2 / numpy.pi) * (hidden + 0.044715 * hidden ** 3))) / 2
        weight, bias = pair(name + "mlp.c_proj")
        x = x + hidden @ weight + bias
        states.append(x.tolist())
        layer += 1
    states.append(normalised(x, *pair("ln_f")).tolist())
    json.dump({"scores": scores, "states": states}, sys.stdout)


main()
