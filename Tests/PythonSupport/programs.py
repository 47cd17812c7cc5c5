"""The programs that are tested."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def binary(name, variable):
    """The path of a program: the one in the environment variable, otherwise that of `make build` or `swift build`."""
    named = os.environ.get(variable)
    places = [Path(named)] if named else [ROOT / place / name for place in ("bin", ".build/release", ".build/debug")]
    for place in places:
        if os.access(place, os.X_OK):
            return str(place.resolve())
    raise FileNotFoundError(f"no {name} at {', '.join(map(str, places))}: make build, or set {variable}")
