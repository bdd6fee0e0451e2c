"""Right, proposed, wanted: three counts and what follows from them."""

from dataclasses import dataclass


@dataclass(slots=True)
class Tally:
    """Right, proposed and wanted."""

    right: int = 0
    proposed: int = 0
    wanted: int = 0

    @property
    def precision(self) -> float:
        """Share of what was proposed that is right."""
        return self.right / self.proposed if self.proposed else 0.0

    @property
    def recall(self) -> float:
        """Share of what was wanted that was found."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of both."""
        total = self.proposed + self.wanted
        return 2 * self.right / total if total else 0.0
