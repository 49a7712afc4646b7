"""Runs scripts one after the other in one process, as starting Brian takes seconds. What goes wrong with one is said in
NAME.error.txt beside it, and the others run all the same."""
import runpy
import sys
import traceback
from pathlib import Path

for path in map(Path, sys.argv[1:]):
    try:
        runpy.run_path(str(path))
    except Exception:
        path.with_suffix(".error.txt").write_text(traceback.format_exc())
