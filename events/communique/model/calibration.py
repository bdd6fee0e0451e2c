"""What a raw share is worth: the frequency with which such proposals were right on the validation affairs.

`knots` are raw shares with the frequency found there; between them the line is straight, beyond them flat. It never
falls.

>>> Calibration(1.0, 1.0, (0.0, 1.0), (0.1, 0.9)).score(0.5)
0.5
"""

import json
from bisect import bisect_left
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Calibration:
    """Temperatures that divide the logits before shares are taken, and the line from raw share to frequency."""

    temperature: float
    status_temperature: float
    shares: tuple[float, ...]
    frequencies: tuple[float, ...]

    @classmethod
    def load(cls, path: Path) -> "Calibration":
        """Read the file that training wrote."""
        data = json.loads(path.read_text(encoding="utf-8"))
        return cls(data["temperature"], data["status_temperature"], tuple(data["shares"]), tuple(data["frequencies"]))

    def save(self, path: Path) -> None:
        """Write the file that `load` reads."""
        data = {name: getattr(self, name) for name in ("temperature", "status_temperature", "shares", "frequencies")}
        path.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")

    def score(self, share: float) -> float:
        """Calibrated probability, 0 to 1, of a raw share."""
        after = bisect_left(self.shares, share)
        if after == 0:
            return self.frequencies[0]
        if after == len(self.shares):
            return self.frequencies[-1]
        (x0, x1), (y0, y1) = self.shares[after - 1 : after + 1], self.frequencies[after - 1 : after + 1]
        return y0 + (y1 - y0) * (share - x0) / (x1 - x0)

    def lowest(self, score: float) -> float:
        """The smallest raw share (of a hundred steps) that is worth this score; 1 where none is."""
        return next((step / 100 for step in range(1, 100) if self.score(step / 100) >= score), 1.0)
