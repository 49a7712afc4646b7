"""Runs scripts one after the other in one process, as starting Brian takes seconds. What goes wrong with one is said in
NAME.error.txt beside it, and the others run all the same."""
import runpy
import sys
import traceback
from pathlib import Path

import sympy

# Brian solves the equations of every population with the exponential of a matrix of symbols, which takes longer than all
# else, and populations of one kind have the same: each is found once.
exponentials = {}
exponential = sympy.Matrix.exp


def exponential_once(matrix):
    key = sympy.ImmutableMatrix(matrix)
    if key not in exponentials:
        exponentials[key] = exponential(matrix)
    return exponentials[key].copy()


sympy.Matrix.exp = exponential_once

for path in map(Path, sys.argv[1:]):
    try:
        runpy.run_path(str(path))
    except Exception:
        path.with_suffix(".error.txt").write_text(traceback.format_exc())
