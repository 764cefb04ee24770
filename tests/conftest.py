"""What all tests share: a slow machine, or two tests at once, is no failure of a property."""

import os

import pytest
from hypothesis import settings

settings.register_profile("marelle", deadline=None)
settings.load_profile("marelle")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A browser that failed on a busy machine is asked once more; the summary tells which."""
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.flaky(reruns=1))


def pytest_xdist_auto_num_workers() -> int:
    """Half as many workers again as there are cores: a browser often waits for the clock."""
    return max(2, (os.cpu_count() or 2) * 3 // 2)
