"""Where the trained model lies: beside this code, or in the folder that an environment variable names."""

import os
from dataclasses import dataclass
from pathlib import Path

FOLDER_VARIABLE = "COMMUNIQUE_MODEL"


@dataclass(frozen=True, slots=True)
class ModelFiles:
    """The files of one trained model."""

    encoder: Path
    heads: Path
    calibration: Path
    tokenizer: Path

    @classmethod
    def in_folder(cls, folder: Path) -> "ModelFiles":
        """The files as they are named in a folder."""
        return cls(
            folder / "encoder.onnx", folder / "spans.npz", folder / "calibration.json", folder / "tokenizer.json"
        )

    @property
    def complete(self) -> bool:
        """Whether all files are there."""
        return all(path.is_file() for path in (self.encoder, self.heads, self.calibration, self.tokenizer))


def find_files() -> ModelFiles | None:
    """The trained model's files; None where one is missing."""
    named = os.environ.get(FOLDER_VARIABLE)
    files = ModelFiles.in_folder(Path(named) if named else Path(__file__).parent / "data")
    return files if files.complete else None
