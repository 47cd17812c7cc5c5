"""Waits for a condition, with a time limit, instead of sleeping for a fixed time."""

import time

BOUND = 30.0


def until(condition, what, bound=BOUND):
    """The first true value of condition(). Fails with `what` if there is none within the bound."""
    end = time.monotonic() + bound
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError(f"not within {bound:.0f} s: {what}")
        time.sleep(0.01)
