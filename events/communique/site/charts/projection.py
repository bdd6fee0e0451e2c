"""Equal Earth: degrees to points of the drawing, so that land keeps its true share of the page.

Source: Šavrič, Patterson and Jenny, "The Equal Earth map projection", 2018 (the polynomial and its constants).

>>> project(0, 0)
(480.0, 233.4)
"""

import math

WIDTH, HEIGHT = 960, 467
"""Size of the whole world, in points of the drawing."""

_A = (1.340264, -0.081106, 0.000893, 0.003796)
_M = math.sqrt(3) / 2
_SCALE = WIDTH / (2 * 2.706629978696)  # half the width of the projected world at the equator, in radii


def project(longitude: float, latitude: float) -> tuple[float, float]:
    """Where a point of the earth stands in the drawing; degrees in, points out, y downwards."""
    lam, theta = math.radians(longitude), math.asin(_M * math.sin(math.radians(latitude)))
    a1, a2, a3, a4 = _A
    t2 = theta * theta
    t6 = t2**3
    x = lam * math.cos(theta) / (_M * (a1 + 3 * a2 * t2 + t6 * (7 * a3 + 9 * a4 * t2)))
    y = theta * (a1 + a2 * t2 + t6 * (a3 + a4 * t2))
    return round(WIDTH / 2 + _SCALE * x, 1), round(HEIGHT / 2 - 0.1 - _SCALE * y, 1)
