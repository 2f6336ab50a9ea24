"""Where the shared test data stand; a test that needs them skips where they are absent."""

from pathlib import Path

import pytest

SAMPLES = Path(__file__).parent / "samples"
SHARED = Path(__file__).resolve().parents[5].parent / "shared" / "data" / "accounting" / "ubl"


def shared(path: str) -> Path:
    """A path in the shared data, or a skip."""
    if not SHARED.is_dir():
        pytest.skip("../shared/data ontbreekt")
    return SHARED / path
